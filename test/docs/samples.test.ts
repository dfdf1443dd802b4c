import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');

/** The samples of a document that are JavaScript or TypeScript, each with its line. */
function samplesOf(path: string): { name: string; code: string }[] {
  const text = read(path);
  return [...text.matchAll(/^```(?:js|ts)\n(.*?)^```$/gms)].map(({ index, 1: code = '' }) => {
    const line = text.slice(0, index).split('\n').length;
    return { name: `${path}:${line}`, code };
  });
}

/** What the samples take from the page that they stand for. */
const aroundThem = `
  import type { BotlhaleChat } from 'botlhale-chat';
  declare global {
    const chat: BotlhaleChat;
    const session: string;
    const analytics: { track(what: string, more: object): void };
    const crm: { note(what: string | undefined): void };
    const survey: { send(what: object): void };
    function report(kind: string): void;
  }
`;

/** What a strict compiler says of files that are held in memory, by name. */
function complaints(files: ReadonlyMap<string, string>): string[] {
  // Our own file, which every other tool reads as well.
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(
    {
      ...config.compilerOptions,
      noUnusedLocals: false,
      paths: {
        'botlhale-chat': [`${root}/src/index.ts`],
        'botlhale-chat/define': [`${root}/src/define.ts`],
      },
    },
    root,
  );
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  host.getSourceFile = (name, target) => {
    const code = files.get(name);
    return code === undefined
      ? getSourceFile(name, target)
      : ts.createSourceFile(name, code, target);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()].flatMap((name) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(name))
      .map(({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
  );
}

describe('the documents', () => {
  const documents = ['README.md', 'docs/guide.md', 'docs/first-steps.md'];

  test('the documents have samples that a strict compiler accepts', () => {
    const samples = documents.flatMap(samplesOf);
    expect(samples.length).toBeGreaterThan(9);
    const files = new Map(
      samples.map(({ name, code }) => [
        `${root}/${name.replace(/[/:.]/g, '-')}.ts`,
        `${code}\nexport {};`,
      ]),
    );
    files.set(`${root}/around-them.ts`, aroundThem);
    expect(complaints(files)).toEqual([]);
  }, 60_000);

  test('name one address for tokens: the one that the guide’s server answers', () => {
    const [, served] = /request\.url !== '([^']+)'/.exec(read('docs/guide.md')) ?? [];
    expect(served).toBeDefined();
    const named = documents.flatMap((path) =>
      [...read(path).matchAll(/token-?url\s*(?:=|:)\s*["']([^"']+)["']/gi)].map(
        ([, url = '']) => new URL(url, 'https://www.example.org').pathname,
      ),
    );
    expect(named.length).toBeGreaterThan(4);
    expect([...new Set(named)]).toEqual([served]);
  });

  test('recommend policies that leave no hole beside the widget', () => {
    for (const path of ['docs/guide.md', 'SECURITY.md']) {
      const policy = /^```\n([^`]*script-src[^`]*)^```$/m.exec(read(path))?.[1];
      expect([path, policy]).toEqual([path, expect.stringContaining("object-src 'none'")]);
      expect([path, policy]).toEqual([path, expect.stringContaining("base-uri 'none'")]);
    }
  });
});

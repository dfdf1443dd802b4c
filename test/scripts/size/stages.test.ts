import { describe, expect, test } from 'vitest';
import { weigh, type BuiltFile, type Stage } from '../../../scripts/size/stages.mjs';

const stages: readonly Stage[] = [
  { name: 'launcher', entries: ['src/define.ts'], total: 100 },
  { name: 'message', after: 'launcher', entries: ['src/element/connect.ts'], total: 250 },
  { name: 'on demand', after: 'message', each: '^src/', own: 50 },
];

const file = (bytes: number, modules: string[], links: Partial<BuiltFile> = {}): BuiltFile => ({
  bytes,
  modules,
  imports: [],
  later: [],
  ...links,
});

const built = (change: Record<string, BuiltFile> = {}) =>
  new Map(
    Object.entries({
      'chat.js': file(100, ['src/define.ts'], { later: ['message.js'] }),
      'message.js': file(150, ['src/element/connect.ts'], {
        imports: ['chat.js'],
        later: ['menu.js'],
      }),
      'menu.js': file(50, ['src/menu.ts'], { imports: ['message.js'] }),
      ...change,
    }),
  );

describe('the stages of loading', () => {
  test('the stages of loading are weighed with all that they import, and without what is there already', () => {
    const { rows, problems } = weigh(stages, built());
    expect(problems).toEqual([]);
    expect(rows.map(({ name, own, total }) => [name, own, total])).toEqual([
      ['launcher', 100, 100],
      ['message', 150, 250],
      ['on demand: src/menu.ts', 50, 300],
    ]);
  });

  test('fail when one is over its budget, alone or in all', () => {
    const heavier = built({ 'menu.js': file(51, ['src/menu.ts']) });
    expect(weigh(stages, heavier).problems).toEqual([
      'on demand: src/menu.ts is 1 bytes over its budget of 50.',
    ]);
    const early = built({ 'chat.js': file(101, ['src/define.ts']) });
    expect(weigh(stages, early).problems).toEqual([
      'launcher is 1 bytes over its budget of 100.',
      'message is 1 bytes over its budget of 250.',
    ]);
  });

  test('fail when a later one is reached by a static import, however far away', () => {
    const reached = built({
      'chat.js': file(50, ['src/define.ts'], { imports: ['shared.js'] }),
      'shared.js': file(10, ['src/shared.ts'], { imports: ['message.js'] }),
    });
    expect(weigh(stages, reached).problems).toContain(
      'src/element/connect.ts is in message.js, which “launcher” has already loaded: import() it later.',
    );
  });

  test('fail when a later module has slipped into an earlier file', () => {
    const slipped = built({ 'chat.js': file(100, ['src/define.ts', 'src/element/connect.ts']) });
    expect(weigh(stages, slipped).problems).toContain(
      'src/element/connect.ts is in chat.js, which “launcher” has already loaded: import() it later.',
    );
  });

  test('fail when a module of a budget is nowhere, or a file is of no stage', () => {
    const { problems } = weigh(
      stages,
      built({ 'message.js': file(1, ['src/other.ts']), 'lost.js': file(1, ['demo/lost.ts']) }),
    );
    expect(problems).toContain('message: src/element/connect.ts is in no file of the build.');
    expect(problems).toContain('dist/lost.js belongs to no stage of budgets.json.');
  });
});

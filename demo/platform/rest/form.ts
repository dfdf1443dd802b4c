import { readBody } from './body.ts';
import { badParameter, type Refusal } from './refusal.ts';

/** The fields of a form, read once; the last one wins where a name comes twice. */
export type Form = ReadonlyMap<string, string | File>;

/** A field as the request log keeps it: a file is described, not kept. */
export type LoggedField = string | { name: string; type: string; size: number };

/** Reads an urlencoded or multipart body; anything else is a refusal (contract §1). */
export async function readForm(request: Request): Promise<Form | Refusal> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) {
    return badParameter('Content-Type', 'The body must be form-encoded.');
  }
  const body = await readBody(request);
  if (!body) return { status: 413, error: { message: 'The body is too large.' } };
  try {
    const form = await new Response(body, { headers: { 'Content-Type': type } }).formData();
    return new Map(form);
  } catch {
    return badParameter('body', 'The body could not be read as a form.');
  }
}

/** Whether `readForm` found a form. */
export function isForm(value: Form | Refusal): value is Form {
  return value instanceof Map;
}

/** A text field, or undefined when it is missing, empty or a file. */
export function textField(form: Form, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A file field, or undefined when it is missing or a text. */
export function fileField(form: Form, name: string): File | undefined {
  const value = form.get(name);
  return typeof value === 'object' ? value : undefined;
}

/** The fields as the request log keeps them. */
export function loggedFields(form: Form): Record<string, LoggedField> {
  return Object.fromEntries(
    [...form].map(([name, value]) => [
      name,
      typeof value === 'string' ? value : { name: value.name, type: value.type, size: value.size },
    ]),
  );
}

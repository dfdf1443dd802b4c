/** `plain.html?socket=…`: a textarea, a list and a button, for the suite `feel`. */
const one = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  return element;
};

const list = one('ul');
const add = (text: string): void => {
  const row = document.createElement('li');
  row.textContent = text;
  list.append(row);
  list.scrollTop = list.scrollHeight;
};

one('textarea').addEventListener('keydown', (event) => {
  // The field is the only one that this listens to.
  const field = event.currentTarget as HTMLTextAreaElement;
  if (event.key !== 'Enter') return;
  event.preventDefault();
  add(field.value);
  field.value = '';
});
one('button').addEventListener('click', () => one('section').toggleAttribute('hidden'));

const socket = new URL(location.href).searchParams.get('socket');
if (socket)
  new WebSocket(socket).addEventListener('message', ({ data }: MessageEvent<string>) =>
    add(data.split('to_user ')[1] ?? ''),
  );

/** What the figures are called where people read them. */
export const names = {
  list: 'a plain list',
  sections: 'plain sections',
  'lit-rows': 'rows of Lit',
  chat: 'the chat',
  vanilla: 'a plain element',
  lit: 'a Lit element',
  plain: 'a field and a list',
  key: 'a key',
  enter: 'Enter',
  arrival: 'a line arrives',
  open: 'opening',
};

/** The least that a chat element could be: a launcher, a panel, a list, a field. */
class FloorChat extends HTMLElement {
  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>
      button { position: fixed; inset: auto 20px 20px auto; inline-size: 56px; block-size: 56px; border-radius: 50% }
      section { position: fixed; inset: auto 20px 90px auto; inline-size: 400px; block-size: 500px }
    </style><button type="button" aria-label="Chat">…</button><section hidden><ul></ul><textarea></textarea></section>`;
    const panel = root.querySelector('section');
    root.querySelector('button')?.addEventListener('click', () => panel?.toggleAttribute('hidden'));
  }
}

customElements.define('floor-chat', FloorChat);

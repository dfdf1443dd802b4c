/** Fills the lists of the sample shop's pages: `data-shop="menu"` and `data-shop="hours"`. */
import { drinks, hours, pricesOf } from './shop.ts';

const lists: Readonly<Record<string, () => readonly (readonly [string, string])[]>> = {
  menu: () => drinks.map((drink) => [drink.name, pricesOf(drink).join(' · ')]),
  hours: () => hours.map(({ days, times }) => [days, times]),
};

export function fillShopLists(page: ParentNode): void {
  for (const list of page.querySelectorAll<HTMLElement>('[data-shop]')) {
    const rows = lists[list.dataset['shop'] ?? '']?.() ?? [];
    list.replaceChildren(
      ...rows.map((row) => {
        const item = list.ownerDocument.createElement('li');
        for (const text of row) {
          const cell = list.ownerDocument.createElement('span');
          cell.textContent = text;
          item.append(cell);
        }
        return item;
      }),
    );
  }
}

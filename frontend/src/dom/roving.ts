/**
 * Arrow keys inside a group of buttons of which one takes focus: tabs, radio buttons, a menu. Home and
 * End go to the ends; `onMove` hears where the focus went.
 */
export function roving(group: HTMLElement, role: string, onMove: (item: HTMLElement) => void): void {
  group.addEventListener("keydown", (event) => {
    const items = [...group.querySelectorAll<HTMLElement>(`[role="${role}"]`)].filter((item) => item.offsetParent !== null);
    const at = items.indexOf(document.activeElement as HTMLElement);
    const to = at < 0 ? -1 : target(event.key, at, items.length);
    const item = items[to];
    if (item !== undefined) {
      event.preventDefault();
      item.focus();
      onMove(item);
    }
  });
}

function target(key: string, at: number, count: number): number {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return (at + 1) % count;
    case "ArrowLeft":
    case "ArrowUp":
      return (at - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return -1;
  }
}

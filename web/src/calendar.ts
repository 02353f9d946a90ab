// Days of a calendar are walked through with the arrows; the page itself must not scroll meanwhile.

const keys = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', ' ']);

document.addEventListener('keydown', (event) => {
  if (keys.has(event.key) && event.target instanceof Element && event.target.matches('[data-calendar] [data-day]')) event.preventDefault();
});

import { useSyncExternalStore } from 'react';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** Changes whenever the page's colours do: for what is drawn and not styled. */
export function useTheme(): string {
  return useSyncExternalStore(watch, () => `${document.documentElement.dataset['theme'] ?? ''} ${dark.matches}`);
}

function watch(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  dark.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    dark.removeEventListener('change', changed);
  };
}

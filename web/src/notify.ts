// What the browser itself tells of, beside the page. Nobody is asked for it but after a click on the setting that says so.

export function mayNotify(): string {
  return 'Notification' in window && window.isSecureContext ? Notification.permission : 'unsupported';
}

export async function askToNotify(): Promise<string> {
  return mayNotify() === 'default' ? await Notification.requestPermission() : mayNotify();
}

/** One notice of an id, however many pages of the Studio are open; none while somebody looks at this one. */
export function notify(id: string, title: string, body: string, path: string) {
  if (mayNotify() !== 'granted' || document.hasFocus()) return;
  try {
    const told = new Notification(title, { body, tag: id, icon: '/icons/mark.svg' });
    told.onclick = () => {
      window.focus();
      told.close();
      location.assign(path);
    };
  } catch {
    // Some browsers on phones allow it to workers only; the page's own list tells of it.
  }
}

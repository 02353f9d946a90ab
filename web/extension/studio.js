// Speaks to the Studio on this machine, with the token that pairing gave.

export class Refused extends Error {
  constructor(status, title, cure) {
    super([title, cure].filter(Boolean).join(' '));
    this.status = status;
  }
}

// A code is the Studio's address and the token behind a #. Null when it is none of this machine.
export const readCode = text => {
  try {
    const url = new URL(text.trim());
    const token = url.hash.slice(1);
    return url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname) && /^[0-9a-f]{64}$/.test(token) ? { origin: url.origin, token } : null;
  } catch {
    return null;
  }
};

export const stored = async () => (await chrome.storage.local.get('pairing')).pairing ?? null;
export const store = pairing => pairing ? chrome.storage.local.set({ pairing }) : chrome.storage.local.remove('pairing');

export const ask = async (pairing, method, path, body) => {
  const answer = await fetch(`${pairing.origin}/api/extension${path}`, {
    method,
    headers: { Authorization: `Bearer ${pairing.token}`, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body ? JSON.stringify(body) : undefined,
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
  });
  const text = await answer.text();
  const told = text ? JSON.parse(text) : null;
  if (!answer.ok) throw new Refused(answer.status, told?.title, told?.detail);
  return told;
};

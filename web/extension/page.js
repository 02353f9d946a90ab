// Which page the person is on. The list of targets gives the tab's id in the debugging protocol, by which the Studio finds
// just this tab; nothing is attached to or read with it.

const own = chrome.runtime.getURL('');

export const currentPage = async before => {
  const [active] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const targets = await chrome.debugger.getTargets();
  const of = tab => targets.find(target => target.type === 'page' && target.tabId === tab && !target.url.startsWith(own));
  const target = (active && of(active.id)) ?? (before && of(before.tab));
  return target ? { tab: target.tabId, target: target.id, address: target.url, title: target.title, isWeb: /^https?:/.test(target.url) } : null;
};

export const onPageChange = call => {
  chrome.tabs.onActivated.addListener(call);
  chrome.tabs.onUpdated.addListener(call);
  chrome.windows?.onFocusChanged.addListener(call);
};

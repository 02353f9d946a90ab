// The button in the browser's bar opens the panel beside the page.
chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true }).catch(() => {});

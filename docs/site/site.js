// What can be scrolled can be reached with the keyboard, too. The theme makes these frames when a page is shown.
const frames = '.md-typeset__scrollwrap, .tabbed-labels';
const reach = () => document.querySelectorAll(frames).forEach((frame) => { frame.tabIndex = 0; });
new MutationObserver(reach).observe(document.body, { childList: true, subtree: true });
reach();

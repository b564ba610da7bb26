// How tests find their way about a page: the compose box may stand in the document, in a shadow root or in a frame.

/** Where the compose box stands. A page that has it elsewhere says so. */
window.placeRoot = () => document;

/** The first element of a selector where the compose box stands, else in the document. */
window.find = (selector) => window.placeRoot().querySelector(selector) ?? document.querySelector(selector);

/** The window of the compose box. */
window.placeView = () => {
  const root = window.placeRoot();
  return root.defaultView ?? root.ownerDocument.defaultView;
};

/** A rectangle of something, an element or a range, in this page's own viewport. */
window.boxOf = (thing) => {
  const {left, top, width, height} = thing.getBoundingClientRect();
  const document = thing.startContainer?.ownerDocument ?? thing.ownerDocument;
  const frame = document === window.document ? null : document.defaultView.frameElement.getBoundingClientRect();
  return {left: left + (frame?.left ?? 0), top: top + (frame?.top ?? 0), width, height};
};

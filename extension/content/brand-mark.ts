// The program's mark, drawn: two lines of writing with a dashed underline. The same as the icon (icons.mjs).

const SVG = 'http://www.w3.org/2000/svg';
/** x, y, width, height, radius and class, on a square of 100. */
const PARTS = [
  [0, 0, 100, 100, 22, 'ground'],
  [18, 24, 64, 12, 6, 'line'],
  [18, 45, 48, 12, 6, 'line'],
  [18, 70, 16, 11, 0, 'dash'],
  [42, 70, 16, 11, 0, 'dash'],
  [66, 70, 16, 11, 0, 'dash'],
] as const;

export function brandMark(): SVGSVGElement {
  const mark = document.createElementNS(SVG, 'svg');
  mark.setAttribute('class', 'brand');
  mark.setAttribute('viewBox', '0 0 100 100');
  mark.setAttribute('aria-hidden', 'true');
  for (const [x, y, width, height, radius, className] of PARTS) {
    const part = document.createElementNS(SVG, 'rect');
    for (const [name, value] of Object.entries({x, y, width, height, rx: radius, class: className})) part.setAttribute(name, String(value));
    mark.append(part);
  }
  return mark;
}

/**
 * Runs in the page: what a strict reader would not let pass, each in words that find it. Texts that
 * are cut off or reach out of the window, in tables words that are broken, in drawings texts that lie
 * on each other, on lines or over the edge, and on paper what is dark.
 */
export function layoutFaults(): readonly string[] {
  /** What may lie on each other without being seen, in pixels: the room around letters. */
  const slack = 2;
  const seen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('.visually-hidden, .skip, [inert]') === null;
  const called = (element: Element) =>
    (element.textContent ?? '').replace(/\s+/gu, ' ').trim().slice(0, 60);

  const wide = document.documentElement.scrollWidth;
  const sideways = wide > innerWidth ? [`the page is ${wide} px wide`] : [];

  const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter(seen).flatMap((each) => {
    if (each.clientWidth === 0) return [];
    const { overflowX, overflowY, clipPath } = getComputedStyle(each);
    // For those who listen.
    if (clipPath !== 'none') return [];
    const hides = (way: string) => way === 'hidden' || way === 'clip';
    const isField = each.matches('input, select, textarea');
    const over =
      (overflowX !== 'visible' && !isField && each.scrollWidth > each.clientWidth + 1) ||
      (hides(overflowY) && each.scrollHeight > each.clientHeight + 1);
    // Code and the widest table are scrolled sideways in the guides, and nowhere else anything.
    return over && !each.matches('.staff pre, .saving-table .scroll')
      ? [`cut: ${called(each)}`]
      : [];
  });

  const broken = [...document.querySelectorAll('th, td')].filter(seen).flatMap((cell) => {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      // Code may be longer than any column.
      if (node.parentElement?.closest('code')) continue;
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(
        /\p{Script=Latin}{2,}/gu,
      )) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) found.push(`broken: ${word} in ${called(cell)}`);
      }
    }
    return found;
  });

  const drawn = [...document.querySelectorAll('figure svg')].filter(seen).flatMap((svg) => {
    const isOpen = getComputedStyle(svg).overflow === 'visible';
    const frame = ((isOpen && svg.closest('figure')) || svg).getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')]
      .filter((text) => seen(text) && called(text) !== '')
      .map((text) => ({ text, box: text.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    const outside = texts
      .filter(
        ({ box }) =>
          box.left < frame.left - slack ||
          box.right > frame.right + slack ||
          box.top < frame.top - slack ||
          box.bottom > frame.bottom + slack,
      )
      .map(({ text }) => `over the edge: ${called(text)}`);
    const collided = texts.flatMap(({ text, box }, at) =>
      texts
        .slice(at + 1)
        .filter(
          (other) =>
            Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > slack &&
            Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 2 * slack,
        )
        .map((other) => `“${called(text)}” lies on “${called(other.text)}”`),
    );
    const lines = [...svg.querySelectorAll<SVGGeometryElement>('path, line, polyline')].filter(
      (line) => seen(line) && getComputedStyle(line).stroke !== 'none',
    );
    const crossed = lines.flatMap((line) => {
      const matrix = line.getScreenCTM();
      if (matrix === null) return [];
      const length = line.getTotalLength();
      const points = Array.from({ length: 60 }, (_, at) =>
        line.getPointAtLength((length * at) / 59).matrixTransform(matrix),
      );
      const isIn = ({ x, y }: DOMPoint, box: DOMRect) =>
        x > box.left + slack &&
        x < box.right - slack &&
        y > box.top + 2 * slack &&
        y < box.bottom - 2 * slack;
      // What is drawn later covers the line.
      const covers = [...svg.querySelectorAll('rect')]
        .filter((rect) => line.compareDocumentPosition(rect) & Node.DOCUMENT_POSITION_FOLLOWING)
        .map((rect) => rect.getBoundingClientRect());
      return texts
        .filter(({ text, box }) =>
          points.some(
            (point) =>
              isIn(point, box) &&
              !covers.some((cover) => isIn(point, cover)) &&
              // Words on a line have paper around their letters.
              getComputedStyle(text).paintOrder === 'normal',
          ),
        )
        .map(({ text }) => `a line runs through “${called(text)}”`);
    });
    return [...outside, ...collided, ...crossed];
  });

  const dark = [...document.querySelectorAll('body *')].filter(seen).flatMap((each) => {
    const [red = 255, green = 255, blue = 255, alpha = 1] =
      getComputedStyle(each)
        .backgroundColor.match(/[\d.]+/gu)
        ?.map(Number) ?? [];
    return alpha > 0.5 && red + green + blue < 300 ? [`dark: ${called(each)}`] : [];
  });
  const inked = matchMedia('print').matches ? dark : [];
  return [...new Set([...sideways, ...cut, ...broken, ...drawn, ...inked])];
}

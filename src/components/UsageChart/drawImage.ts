/** How many pixels of the image make one of the page, for screens of any kind. */
const scale = 2;
const padding = 16;
const lineHeight = 20;

/** What the image's legend names. */
export interface ImageEntry {
  /** Finds what is drawn so. */
  selector: string;
  name: string;
}

/**
 * Draws what is in the page once more, as a PNG image with its title and legend, in the colours that it has there.
 * Straight onto a canvas: no image is loaded, so that no policy of the page has to allow one.
 *
 * @throws {Error} The browser makes no image, such as one of this size.
 */
export function drawImage(svg: SVGSVGElement, title: string, legend: readonly ImageEntry[]): Promise<Blob> {
  const { width, height } = svg.viewBox.baseVal;
  const words = getComputedStyle(svg.querySelector('text') ?? svg);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser draws on no canvas.');

  context.font = words.font;
  const entries = placeEntries(legend, width, (name) => context.measureText(name).width);
  const legendTop = padding + lineHeight + height;
  canvas.width = (width + 2 * padding) * scale;
  canvas.height = (legendTop + ((entries.at(-1)?.line ?? -1) + 1) * lineHeight + padding) * scale;
  context.scale(scale, scale);
  const ground = svg.ownerDocument.querySelector('.rcl-usage-pattern > rect');
  const paper = ground ? getComputedStyle(ground).fill : 'Canvas';
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);

  // Setting the size has set everything else back.
  context.font = words.font;
  context.fillStyle = words.fill;
  context.fillText(title, padding, padding + 10);
  context.translate(padding, padding + lineHeight);
  const rest = context.getTransform();
  const drawn = ':is(path, rect, text):not(mask > :not([data-unfinished]))';
  for (const element of svg.querySelectorAll<SVGGraphicsElement>(drawn)) {
    drawElement(context, element, paper);
    context.setTransform(rest);
  }
  context.font = words.font;
  context.textAlign = 'left';
  for (const { selector, name, line, left } of entries) {
    const top = height + line * lineHeight;
    const mark = svg.querySelector(selector);
    if (mark) {
      const style = getComputedStyle(mark);
      context.fillStyle =
        paintOf(context, svg, style.fill === 'none' ? style.stroke : style.fill) ?? words.fill;
    }
    context.fillRect(left, top, 12, 12);
    context.fillStyle = words.fill;
    context.fillText(name, left + 18, top + 10);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The image is too large.'))),
      'image/png',
    );
  });
}

/** Puts entries beside each other, and into further lines where they do not fit. */
function placeEntries(legend: readonly ImageEntry[], width: number, measure: (name: string) => number) {
  let line = 0;
  let left = 0;
  return legend.map((entry) => {
    const room = 18 + measure(entry.name) + padding;
    if (left > 0 && left + room > width) {
      line += 1;
      left = 0;
    }
    left += room;
    return { ...entry, line, left: left - room };
  });
}

/** @param paper What the image stands on: what a mask cuts out of the page's chart is painted with it. */
function drawElement(context: CanvasRenderingContext2D, element: SVGGraphicsElement, paper: string): void {
  const style = getComputedStyle(element);
  const mask = element.closest('mask');
  const fill = paintOf(context, element, style.fill, mask ? paper : null);
  const stroke = paintOf(context, element, style.stroke);
  if (element instanceof SVGTextElement) {
    context.font = style.font;
    context.textAlign = ({ middle: 'center', end: 'right' } as const)[style.textAnchor] ?? 'left';
    context.fillStyle = fill ?? 'CanvasText';
    context.fillText(element.textContent, element.x.baseVal[0]?.value ?? 0, element.y.baseVal[0]?.value ?? 0);
    return;
  }
  const path = new Path2D();
  const viewport = element.closest('svg');
  const { width: drawnWidth = 0 } = viewport?.getBoundingClientRect() ?? {};
  const placed = mask?.parentElement instanceof SVGGraphicsElement ? mask.parentElement : element;
  const toPage = DOMMatrix.fromMatrix(placed.getCTM() ?? undefined);
  // What the page has stretched is drawn in its own size.
  const stretch = viewport && drawnWidth > 0 ? viewport.viewBox.baseVal.width / drawnWidth : 1;
  path.addPath(outlineOf(element), new DOMMatrix().scale(stretch).multiply(toPage));
  if (fill) {
    context.fillStyle = fill;
    context.fill(path);
  }
  if (stroke) {
    context.strokeStyle = stroke;
    context.lineWidth = Number.parseFloat(style.strokeWidth);
    context.lineCap = style.strokeLinecap as CanvasLineCap;
    context.lineJoin = style.strokeLinejoin as CanvasLineJoin;
    context.setLineDash(
      style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(',').map(Number.parseFloat),
    );
    context.stroke(path);
  }
}

function outlineOf(element: SVGGraphicsElement): Path2D {
  if (!(element instanceof SVGRectElement)) return new Path2D(element.getAttribute('d') ?? '');
  const path = new Path2D();
  const { x, y, width, height } = element;
  path.rect(x.baseVal.value, y.baseVal.value, width.baseVal.value, height.baseVal.value);
  return path;
}

/**
 * A computed `fill` or `stroke` for a canvas: a colour, or the tile of a pattern. Null for none.
 *
 * @param ink Takes the place of a pattern's own stroke.
 */
function paintOf(
  context: CanvasRenderingContext2D,
  element: Element,
  paint: string,
  ink: string | null = null,
): string | CanvasPattern | null {
  if (paint === 'none') return null;
  const id = /^url\("?#([^")]+)"?\)/.exec(paint)?.[1];
  if (id === undefined) return paint;
  const pattern = (element.getRootNode() as Document | ShadowRoot).getElementById(id);
  if (!(pattern instanceof SVGPatternElement)) return null;
  const tile = document.createElement('canvas');
  tile.width = pattern.width.baseVal.value * scale;
  tile.height = pattern.height.baseVal.value * scale;
  const ground = tile.getContext('2d');
  if (!ground) return null;
  ground.scale(scale, scale);
  for (const part of pattern.querySelectorAll<SVGGraphicsElement>('rect, path')) {
    const style = getComputedStyle(part);
    const path = outlineOf(part);
    ground.lineWidth = Number.parseFloat(style.strokeWidth);
    ground.lineCap = style.strokeLinecap as CanvasLineCap;
    if (style.fill !== 'none') {
      ground.fillStyle = style.fill;
      ground.fill(path);
    }
    if (style.stroke !== 'none') {
      ground.strokeStyle = ink ?? style.stroke;
      ground.stroke(path);
    }
  }
  const made = context.createPattern(tile, 'repeat');
  made?.setTransform(new DOMMatrix().scale(1 / scale));
  return made;
}

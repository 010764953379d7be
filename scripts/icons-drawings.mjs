// The product's own drawings, on a square of 16 units. Edges fall on whole pixels at every size.
import { arc, box, disc, grown, line, Picture, polygon } from "./icons-raster.mjs";

const INK = "#5F5E5C";
const PAPER = "#FFFFFF";
const BLUE = "#0F6CBD";
const GREEN = "#107C41";
const MARK = "#FFE699";
const MARK_EDGE = "#B58A00";

/** Units turned into pixels of one size. */
function scaled(size) {
  const unit = size / 16;
  const at = (value) => Math.round(value * unit);
  return { unit, at, stroke: Math.max(1, Math.floor(unit)), free: (value) => value * unit };
}

/** A sheet of paper with an edge. */
function sheet(picture, { at, stroke, unit }, left, top, right, bottom, edge = INK, paper = PAPER) {
  const outer = box(at(left), at(top), at(right), at(bottom), unit);
  picture.fill(outer, edge).fill(grown(outer, -stroke), paper);
}

/** Horizontal lines of writing. */
function writing(picture, { at, stroke }, left, right, rows) {
  for (const row of rows) picture.fill(box(at(left), at(row), at(right), at(row) + stroke), INK);
}

/** A tick in a disc, cut free from what lies below. */
function tick(picture, { free, unit }, x, y, radius, colour = GREEN) {
  const seal = disc(free(x), free(y), free(radius));
  picture.fill(grown(seal, unit * 0.75), null).fill(seal, colour);
  const reach = radius * 0.5;
  picture.fill(line([[free(x - reach), free(y + reach * 0.05)], [free(x - reach * 0.25), free(y + reach * 0.75)], [free(x + reach), free(y - reach * 0.65)]], Math.max(1.2, unit * 1.15)), PAPER);
}

/** The product: a form with a tick. */
function product(picture, grid) {
  sheet(picture, grid, 2, 1, 13, 15, BLUE);
  writing(picture, grid, 4, 11, [4, 7]);
  writing(picture, grid, 4, 8, [10]);
  tick(picture, grid, 11.5, 11.5, 4);
}

/** 审核: a glass over the form. */
function check(picture, grid) {
  const { free, unit, stroke } = grid;
  sheet(picture, grid, 1, 1, 11, 14);
  writing(picture, grid, 3, 9, [4, 7]);
  const glass = disc(free(10), free(9.5), free(4));
  const handle = line([[free(12.9), free(12.4)], [free(15), free(14.5)]], Math.max(1.6, unit * 1.7));
  picture.fill(grown(glass, unit * 0.6), null).fill(grown(handle, unit * 0.5), null);
  picture.fill(handle, BLUE).fill(glass, BLUE).fill(grown(glass, -Math.max(1.2, stroke * 1.15)), PAPER);
  picture.fill(line([[free(8.1), free(9.6)], [free(9.5), free(11)], [free(12), free(8)]], Math.max(1.2, unit)), GREEN);
}

/** 应用更正: a marked cell, put right. */
function apply(picture, grid) {
  sheet(picture, grid, 1, 2, 15, 14);
  const { at, stroke } = grid;
  picture.fill(box(at(1), at(5), at(15), at(5) + stroke), INK).fill(box(at(5), at(2), at(5) + stroke, at(14)), INK);
  picture.fill(box(at(5) + stroke, at(5) + stroke, at(15) - stroke, at(14) - stroke), MARK);
  tick(picture, grid, 12, 12, 3.5);
}

/** 撤销更正: an arrow that turns back. */
function undo(picture, { free, unit }) {
  const width = Math.max(1.5, unit * 1.6);
  picture.fill(arc(free(8.5), free(8.7), free(5.2), 0.62, 1.3, width), BLUE);
  picture.fill(polygon([[free(1.2), free(8.6)], [free(1.9), free(2.2)], [free(7.4), free(6)]]), BLUE);
}

/** 清除标记: a rubber over a marked cell. */
function clear(picture, grid) {
  const { free, unit } = grid;
  sheet(picture, grid, 1, 6, 10, 15, MARK_EDGE, MARK);
  const [x, y, long, wide] = [10, 6.5, 4.7, 2.7];
  const turn = ([along, across]) => [free(x + (along - across) * Math.SQRT1_2), free(y - (along + across) * Math.SQRT1_2)];
  const rubber = polygon([[-long, -wide], [long, -wide], [long, wide], [-long, wide]].map(turn));
  const head = polygon([[-long, -wide], [0.4, -wide], [0.4, wide], [-long, wide]].map(turn));
  picture.fill(grown(rubber, unit * 0.7), null).fill(rubber, INK);
  const edge = Math.max(1, unit);
  picture.fill(grown(rubber, -edge), PAPER).fill(grown(head, -edge), BLUE);
}

/** 打开窗格: a window with its pane on the right. */
function pane(picture, grid) {
  const { at, stroke } = grid;
  sheet(picture, grid, 1, 2, 15, 14);
  picture.fill(box(at(9), at(2) + stroke, at(15) - stroke, at(14) - stroke), BLUE);
  writing(picture, grid, 3, 7, [5, 8, 11]);
  for (const row of [5, 8, 11]) picture.fill(box(at(10) + Math.floor(stroke / 2), at(row), at(13) + Math.floor(stroke / 2), at(row) + stroke), PAPER);
}

/** The drawings by the names of their files. */
export const DRAWINGS = { product, check, apply, undo, clear, pane };

/** Sizes in pixels, as Office asks for them at its zooms. */
export const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96];

/** Draws one icon. */
export function draw(name, size) {
  const picture = new Picture(size);
  DRAWINGS[name](picture, scaled(size));
  return picture.pixels();
}

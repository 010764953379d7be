// Draws shapes with soft edges. A shape says how far a point lies outside of it (inside: less than zero), in pixels.

/** A rectangle with round corners. */
export function box(left, top, right, bottom, radius = 0) {
  const [middleX, middleY, halfX, halfY] = [(left + right) / 2, (top + bottom) / 2, (right - left) / 2 - radius, (bottom - top) / 2 - radius];
  return (x, y) => {
    const [dx, dy] = [Math.abs(x - middleX) - halfX, Math.abs(y - middleY) - halfY];
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };
}

/** A disc. */
export function disc(centreX, centreY, radius) {
  return (x, y) => Math.hypot(x - centreX, y - centreY) - radius;
}

/** A line through points, with round ends. */
export function line(points, width) {
  const parts = points.slice(1).map((to, index) => [points[index], to]);
  return (x, y) => Math.min(...parts.map(([from, to]) => toSegment(x, y, from, to))) - width / 2;
}

function toSegment(x, y, [fromX, fromY], [toX, toY]) {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const along = Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - fromX - along * dx, y - fromY - along * dy);
}

/** An arc of a circle, from one angle clockwise to another, in turns from three o'clock. */
export function arc(centreX, centreY, radius, from, to, width) {
  const end = (turn) => [centreX + radius * Math.cos(turn * 2 * Math.PI), centreY + radius * Math.sin(turn * 2 * Math.PI)];
  const [start, stop] = [end(from), end(to)];
  return (x, y) => {
    const turn = (Math.atan2(y - centreY, x - centreX) / (2 * Math.PI) - from + 4) % 1;
    const isBeside = turn <= to - from;
    const off = isBeside ? Math.abs(Math.hypot(x - centreX, y - centreY) - radius) : Math.min(Math.hypot(x - start[0], y - start[1]), Math.hypot(x - stop[0], y - stop[1]));
    return off - width / 2;
  };
}

/** A filled shape with straight sides. */
export function polygon(points) {
  const sides = points.map((from, index) => [from, points[(index + 1) % points.length]]);
  return (x, y) => {
    const distance = Math.min(...sides.map(([from, to]) => toSegment(x, y, from, to)));
    const crossings = sides.filter(([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax).length;
    return crossings % 2 === 1 ? -distance : distance;
  };
}

/** A shape, made larger on all sides. */
export function grown(shape, by) {
  return (x, y) => shape(x, y) - by;
}

/** A square picture to draw on; it begins empty and transparent. */
export class Picture {
  constructor(size) {
    this.size = size;
    this.colours = new Float64Array(size * size * 4);
  }

  /** Lays a shape over what is there; `colour` is "#RRGGBB", or null to cut the shape out. */
  fill(shape, colour) {
    const paint = colour === null ? null : [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
    for (let row = 0; row < this.size; row += 1) {
      for (let column = 0; column < this.size; column += 1) {
        const cover = Math.min(1, Math.max(0, 0.5 - shape(column + 0.5, row + 0.5)));
        if (cover > 0) this.lay((row * this.size + column) * 4, paint, cover);
      }
    }
    return this;
  }

  // Colours are kept multiplied by their opacity, so that soft edges mix rightly.
  lay(at, paint, cover) {
    for (let channel = 0; channel < 4; channel += 1) {
      const over = paint === null ? 0 : channel === 3 ? 1 : paint[channel];
      this.colours[at + channel] = over * cover + this.colours[at + channel] * (1 - cover);
    }
  }

  /** The picture as bytes: red, green, blue, opacity. */
  pixels() {
    const bytes = new Uint8Array(this.colours.length);
    for (let at = 0; at < bytes.length; at += 4) {
      const opacity = this.colours[at + 3];
      for (let channel = 0; channel < 3; channel += 1) bytes[at + channel] = opacity === 0 ? 0 : Math.round(this.colours[at + channel] / opacity);
      bytes[at + 3] = Math.round(opacity * 255);
    }
    return bytes;
  }
}

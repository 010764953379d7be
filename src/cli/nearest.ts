/** How many letters must be put in, left out or changed to turn one word into the other; neighbours that changed places count once. */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const above = rows[row - 1] ?? [];
      const changed = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1] ? (rows[row - 2]?.[column - 2] ?? Infinity) + 1 : Infinity;
      line.push(Math.min((above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, changed, swapped));
    }
    rows.push(line);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

/** The names a wrongly written one may have meant: at most three that come equally near. */
export function nearest(written: string, names: readonly string[]): readonly string[] {
  const wanted = written.slice(0, 60).toLowerCase();
  const bare = wanted.replace(/^-+/, "");
  if (bare === "") return [];
  const near = names
    .map((name) => {
      const known = name.toLowerCase().replace(/^-+/, "");
      const isPart = bare.length >= 3 && (known.startsWith(bare) || known.includes(bare));
      return { name, distance: isPart ? 0.5 : editDistance(bare, known), room: Math.max(1, Math.floor(Math.max(bare.length, known.length) * 0.4)) };
    })
    .filter(({ distance, room }) => distance <= room)
    .sort((a, b) => a.distance - b.distance);
  const best = near[0]?.distance ?? 0;
  return near
    .filter(({ distance }) => distance <= best + 0.5)
    .slice(0, 3)
    .map(({ name }) => name);
}

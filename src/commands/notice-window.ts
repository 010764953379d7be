import "./notice.css";

/** The lines handed over in the address; anything else shows nothing. */
function linesOf(hash: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(decodeURIComponent(hash.slice(1)));
    return Array.isArray(value) ? value.filter((line) => typeof line === "string") : [];
  } catch {
    return [];
  }
}

const place = document.getElementById("lines");
for (const line of linesOf(location.hash)) {
  const paragraph = document.createElement("p");
  paragraph.textContent = line;
  place?.append(paragraph);
}

// Pages work without this. It lets tables of numbers be sorted, and suggests areas in the search field.
for (const table of document.querySelectorAll("table")) {
  const rows = table.tBodies[0]?.rows ?? [];
  if (rows.length < 4) continue;
  for (const head of table.tHead.rows[0].cells) {
    if (!head.classList.contains("number")) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => sort(table, head));
  }
}

function sort(table, head) {
  const column = head.cellIndex;
  const falling = head.getAttribute("aria-sort") === "descending";
  for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", falling ? "ascending" : "descending");
  const body = table.tBodies[0];
  const value = row => row.cells[column].dataset.value === undefined ? null : Number(row.cells[column].dataset.value);
  const rows = [...body.rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === null || y === null) return (x === null) - (y === null);
    return falling ? x - y : y - x;
  });
  body.append(...rows);
}

const search = document.getElementById("q");
search?.addEventListener("focus", async () => {
  const answer = await fetch("/api/areas");
  if (!answer.ok) return;
  const list = document.createElement("datalist");
  list.id = "areas";
  for (const area of await answer.json()) list.append(new Option(area.name));
  search.after(list);
}, { once: true });

// Pages work without this. It lets tables of numbers be sorted, suggests areas in the search field, and follows what is being made.
const mark = document.documentElement.lang === "da" ? "," : ".";
const wording = new Intl.Collator(document.documentElement.lang);

for (const table of document.querySelectorAll("table")) {
  if ((table.tBodies[0]?.rows.length ?? 0) < 4) continue;
  for (const head of table.tHead.rows[0].cells) {
    if (!head.classList.contains("n")) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => sort(table, head));
  }
}

// The first number in the cell as the language writes it; null where there is none.
function value(cell) {
  const found = cell.textContent.match(/[−-]?\d[\d.,]*/);
  if (!found) return null;
  const digits = found[0].replace("−", "-").replace(mark === "," ? /\./g : /,/g, "");
  return Number(digits.replace(",", "."));
}

function sort(table, head) {
  const column = head.cellIndex;
  const falling = head.getAttribute("aria-sort") === "descending";
  for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", falling ? "ascending" : "descending");
  const body = table.tBodies[0];
  const rows = [...body.rows].map(row => ({ row, number: value(row.cells[column]), name: row.cells[0].textContent }));
  rows.sort((a, b) => {
    if (a.number === null || b.number === null) return (a.number === null) - (b.number === null);
    return (falling ? a.number - b.number : b.number - a.number) || wording.compare(a.name, b.name);
  });
  body.append(...rows.map(r => r.row));
}

// Parts that are folded where there is little room stand open where there is enough; said so, too, to who hears the page.
if (matchMedia("(min-width: 44.01rem)").matches) for (const fold of document.querySelectorAll("details.fold")) fold.open = true;

const search = document.getElementById("q");
search?.addEventListener("focus", async () => {
  const answer = await fetch("/api/areas");
  if (!answer.ok) return;
  const list = document.createElement("datalist");
  list.id = "areas";
  for (const area of await answer.json()) list.append(new Option(area.name));
  search.after(list);
  search.setAttribute("list", list.id);
}, { once: true });

// What is being made is looked at again until it is done.
for (const part of document.querySelectorAll("[data-poll]")) wait(part);

function wait(part) {
  setTimeout(() => look(part), Number(part.dataset.poll));
}

async function look(part) {
  const answer = await fetch(location.href).catch(() => null);
  if (!answer?.ok) return wait(part);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById(part.id);
  if (!fresh) return; // signed out meanwhile
  // Who stands on a link or a button in it stays there.
  const focused = stops(part).indexOf(document.activeElement);
  part.replaceChildren(...fresh.childNodes);
  if (focused >= 0) stops(part)[focused]?.focus({ preventScroll: true });
  if (fresh.dataset.poll) wait(part);
  else part.removeAttribute("data-poll");
}

function stops(part) {
  return [...part.querySelectorAll("a[href], button, input, select, summary, [tabindex]")];
}

// Draws the cards of a file of titles and texts with satori and resvg, and says how long the last of them took. Run by CardBenchmark.
import { readFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import satori from "satori";

const [, , file, count, photo, ...faces] = process.argv;
const fonts = faces.map((face, i) => ({ name: "f" + i, data: readFileSync(face), weight: 400, style: "normal" }));
const fontFamily = fonts.map((font) => font.name).join(", ");
const all = readFileSync(file, "utf8").trimEnd().split("\n").map((line) => line.split("\t"));
const cards = all.slice(-count);
const src = photo === "-" ? null : "data:image/png;base64," + readFileSync(photo).toString("base64");

const box = (style, children) => ({ type: "div", props: { style: { display: "flex", ...style }, children } });

async function draw([title, text]) {
  const column = box({ flexDirection: "column", flexGrow: 1, width: src ? 696 : 1200, padding: 52, justifyContent: "space-between" }, [
    box({ borderTop: "7px solid #17130f", paddingTop: 20, fontSize: src ? 70 : 110, lineHeight: 1 }, title),
    box({ borderTop: "6px double #17130f", paddingTop: 20, fontSize: src ? 30 : 38, lineHeight: 1.38 }, text),
    box({ borderTop: "2px solid #17130f", paddingTop: 12, fontSize: 25, justifyContent: "space-between" }, [
      box({}, "example.org/save-refugees"),
      box({ color: "#b3121d" }, "#SaveRefugees"),
    ]),
  ]);
  const children = src ? [column, { type: "img", props: { src, width: 504, height: 630, style: { objectFit: "cover" } } }] : [column];
  const svg = await satori(box({ width: 1200, height: 630, background: "#f5efe2", color: "#17130f", fontFamily }, children), { width: 1200, height: 630, fonts });
  return new Resvg(svg, { fitTo: { mode: "original" }, font: { loadSystemFonts: false } }).render().asPng().length;
}

for (const card of all.slice(0, -count)) await draw(card);
let bytes = 0;
const start = process.hrtime.bigint();
for (const card of cards) bytes += await draw(card);
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
console.log([cards.length / seconds, bytes / cards.length, process.resourceUsage().maxRSS / 1024].join("\t"));

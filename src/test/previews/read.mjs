// Prints what two readers of previews find on the pages of a site, one JSON object a line. Nothing is fetched: they are handed the files.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ogs from "open-graph-scraper";
import unfurl from "unfurl.js";

const [, , site, ...pages] = process.argv;
const say = (reader, page, title, description, image) =>
  console.log(JSON.stringify({ reader, page, title: title ?? "", description: description ?? "", image: image?.url ?? "",
    width: String(image?.width ?? ""), height: String(image?.height ?? ""), type: image?.type ?? "", alt: image?.alt ?? "" }));

for (const page of pages) {
  const html = readFileSync(join(site, page), "utf8");
  const { result } = await ogs({ html });
  say("open-graph-scraper", page, result.ogTitle, result.ogDescription, result.ogImage?.[0]);
  const fetch = async () => new Response(html, { status: 200, headers: { "Content-Type": "text/html; charset=utf-8" } });
  const { open_graph: found } = await unfurl.unfurl("https://example.org/" + encodeURI(page), { fetch, oembed: false });
  say("unfurl.js", page, found?.title, found?.description, found?.images?.[0]);
}

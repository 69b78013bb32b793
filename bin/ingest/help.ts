export const help = `Takes documents into the shop's knowledge, so that answers can rest on them.

  npm run ingest -- DIR           a folder and all below it; what is gone from it is forgotten
  npm run ingest -- FILE ...      single files; nothing is forgotten
  npm run ingest -- URL           a page of the public web
    --shop NAME                   whose knowledge (main)
    --language CODE               the language of all of it; told from names and texts when absent
    --data DIR                    where npm start keeps its data (.aisle)

Formats: md, html, txt, csv, json, jsonl, pdf, docx.
  FAQ        a table or a list with the columns question and answer (also category, variants, url, id, language),
             headings that end in a question mark, or paragraphs that begin with "Q:" and "A:"
  texts      everything else: cut at headings into passages of about 500 characters
  products   JSON Lines like kb/catalogue/products.jsonl
A folder with a shop.json is a whole shop, like kb/.

What has not changed is skipped. What is broken is named by file and line and stops nothing else. What is hidden from
readers or speaks to the assistant is kept out and reported. Run it again after a change; a running npm start knows of
it within two seconds.

Exit status: 0 all is in, 1 something could not be read, 2 the command is wrong, 3 the data folder is in use.
`;

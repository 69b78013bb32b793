export const help = `Takes products of a file into the shop's catalogue, or writes them into one.

  npm run catalogue -- import FILE --dry-run     lists every problem by row, and saves nothing
  npm run catalogue -- import FILE               takes in what has no problems, and says what was left out
  npm run catalogue -- export FILE               the format by the file's ending, or:
    --format csv|shopify|jsonl
    --shop NAME                 whose catalogue (main)
    --currency CODE             of prices without one (that of the products there are)
    --language CODE             of names and texts whose column names none (the shop's first)
    --data DIR                  where npm start keeps its data (.aisle)

A file is recognised by what is in it:
  plain CSV      id,name,price,currency,stock and more, each row a product; docs/catalogue.md lists the columns
  Shopify's CSV  as Shopify exports products, with the column names of today or of before 2024
  JSON Lines     a product as JSON on each line, as GET /v1/catalogue/{productId} shows it

  id,name:en,name:pl,category,price,currency,stock,attribute:Colour:en
  lamp-1,Desk lamp,Lampka biurkowa,Home > Lamps,199.99,PLN,12,black

Separators , ; and tab, decimals behind a point or a comma, UTF-8. An id that is there already is replaced; what is as it
was is left alone, so a broken or repeated import only does what is missing. A running npm start knows of it within a
second. What is exported can be imported again, and is the same file when it is exported once more.

Exit status: 0 all is in, 1 something was left out, 2 the command is wrong, 3 the data folder is in use.
`;

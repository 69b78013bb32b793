/**
 * What shoppers and product texts call the same thing: fit, size, material, care, power, safety. English, then Polish,
 * both folded; `word*` stands for all words that begin so.
 */
export const productWords = `
fit, fits, fitted, fitting, compatib*, work with, works with, work on, works on, work for, match*, go with, goes with, suit*, usable with, support*, designed for, made for | pasuj*, pasowa*, kompatyb*, zgodn*, wspolprac*, dziala z, nadaje sie, nadaja sie, odpowiedni*
size*, dimension*, measur*, big, large, small, how big, how large, inch*, cm, mm | rozmiar*, wymiar*, wielkosc*, duzy, duza, duze, maly, mala, male, jak duz*, cali, cm, mm, miar*
long, length*, longer | dlug*, dlugosc*
wide, width*, diameter*, breadth, across | szerok*, srednic*
high, height*, tall, how tall | wysok*, wzrost*
deep, depth*, thick*, thin | gleb*, grub*, cienk*
weigh*, weight*, heavy, light, lightweight, pounds, pound, lbs, kg, kilo*, gram*, ounce*, oz | waga, wagi, wage, waz*, ciez*, lekk*, kg, kilogram*, gram*
capacit*, volume*, hold, holds, litre*, liter*, gallon*, quart*, ml, oz | pojemn*, litr*, objetosc*, miesci, zmiesc*, mieszcz*
colour*, color*, shade, black, white, red, blue, green, grey, gray, brown, yellow, pink, orange, purple, beige, teal, navy | kolor*, odcien*, barw*, czarn*, bial*, czerwon*, niebies*, zielon*, szar*, brazow*, zolt*, rozow*, pomarancz*, fiolet*, bezow*, granat*
material*, made of, made from, made out of, fabric*, composition | material*, wykonan*, zrobion*, z czego, tkanin*, sklad, skladu
metal*, steel*, stainless, alumin*, iron, brass, copper, alloy, titanium | metal*, stal, stalow*, nierdzewn*, alumin*, zelaz*, mosiadz, miedz*, tytan*
plastic*, polyprop*, pvc, vinyl, acrylic, resin, silicone, rubber, latex | plastik*, tworzyw*, pcv, akryl*, silikon*, guma, gumow*, gumy, lateks*
wood*, wooden, oak, pine, bamboo, plywood, mdf | drewn*, drewnian*, dab, sosn*, bambus*, sklejk*
glass | szklo, szkla, szklan*
leather, suede | skor*, zamsz*
cotton, linen, wool*, polyester, nylon, fleece, textile*, down, feather* | baweln*, len, lnian*, weln*, poliester*, nylon*, polar*, puch*, pior*
ceramic*, stoneware, porcelain, clay, terracotta, earthenware, pottery, glaze* | ceramik*, ceramicz*, kamionk*, porcelan*, glin*, terakot*, szkliw*
made in, country of origin, manufactured, where is it made, where are they made, origin, china, usa | wyprodukow*, kraj pochodzenia, produkowan*, gdzie zrobion*, pochodz*, made in
manufacturer*, brand*, maker, who makes | producent*, marka, marki, firmy
model*, version*, generation, edition, type*, style* | model*, wersj*, generacj*, typ*, rodzaj*
include*, come with, comes with, came with, included, contain*, in the box, part of the set, set, kit | zawiera*, w zestawie, w komplecie, zestaw*, komplet*, dolacz*
how many, number of, quantity, count, pack of, pieces, pcs, each, pair | ile sztuk, liczb*, ilosc*, sztuk*, par, pary
waterproof*, water resistan*, water repell*, water proof, rainproof, wet, rain, beads, bead, leak*, ip65, ip67, water column, shell | wodoodporn*, wodoszczeln*, nieprzemak*, przemak*, przeciek*, deszcz*, slup wody, impregn*, splyw*
outdoor*, outside, weather*, garden | zewnatrz, na dworze, na dwor, ogrod*, pogod*
indoor*, inside | wewnatrz, w domu, do srodka
warm*, cold, winter*, frost*, insulat*, temperature*, degrees, comfort, freez*, december | ciepl*, zimn*, zim*, mroz*, izol*, temperatur*, stopni, komfort*, grud*
heat, heats, heated, heating, heatproof, hot, heat resistant, warm up, boil* | goraco, gorac*, podgrz*, zagrz*, ogrzew*, ciepl*
washable, wash*, clean*, cleaning, laundry, washing machine, machine wash, rinse, mud, stain*, dirt*, detergent, programme | pranie, prac, prania, pral*, wypra*, upra*, umy*, myc*, mycie, czysc*, wyczysc*, czyszcz*, zmy*, plam*, bloto, blota, brud*, program
dishwasher* | zmywark*
microwave*, oven* | mikrofal*, mikrofalow*, kuchenk*, piekarnik*, podgrz*
care, look after, maintain*, maintenance, upkeep, store, storing | dbac, pielegn*, konserw*, przechow*, utrzym*
rust*, corro*, brown stains | rdza, rdzy, rdzew*, koroz*, brazowe plam*
battery, batteries, charge*, charging, recharg*, charger, power bank | bateri*, akumulator*, ladow*, naladow*
power*, watt*, wattage, volt*, voltage, electric*, plug*, outlet, socket, adapter*, adaptor*, cord, cable*, amp, amps | moc, mocy, wat, waty, watow, wolt*, napiec*, prad*, elektrycz*, wtyczk*, gniazd*, zasilacz*, kabel*, przewod*, zasilan*
light, lights, lighting, lighted, lit, bright*, lumen*, bulb*, led | swiatlo, swiatla, swieci*, jasn*, lumen*, zarowk*, led
how long does it last, last, lasts, lasting, durab*, lifespan, life, hold up, burn time, hours, wear | trwal*, wytrzym*, jak dlugo dziala, jak dlugo swieci, zywotn*, czas palenia, pali sie
strong, sturdy, stable, quality, solid, load, capacity, weight limit, maximum weight | mocn*, solidn*, stabil*, jakosc*, udzwig*, nosnosc*, obciazen*, maksymaln*
install*, mount*, assembl*, set up, setup, put together, attach*, hang | montaz*, zamontow*, montow*, zloz*, sklad*, instal*, powies*, przymoc*
easy, simple, difficult, hard to | latw*, prost*, trudn*
instructions, manual, directions | instrukcj*, podreczn*
safe*, danger*, toxic, non-toxic, bpa, chemical*, hazard*, certified | bezpiecz*, niebezpiecz*, toksycz*, bpa, chemi*, atest*, certyfik*
allerg*, hypoallergenic, gluten, vegan, organic, ingredient* | alergi*, hipoalerg*, gluten*, wegan*, ekologicz*, organicz*, skladnik*
smell*, scent*, odor, odour, fragrance, aroma | zapach*, pachn*, aromat*, won
noise, noisy, loud, quiet, sound | halas*, glosn*, cich*, dzwiek*
child*, kid*, kids, toddler*, baby, babies, infant*, age, ages, years old, year old, suitable for | dzieck*, dziec*, dzieciec*, niemowl*, maluch*, wiek, wieku, lat
men, mens, male, man | mesk*, mezczyzn*
women, womens, female, woman, ladies | damsk*, kobiet*, kobiec*
person, persons, people, sleeps, how many people, two people | osob*, osoby, ile osob, dwuosob*
remov*, detach*, take off, take apart | zdejm*, zdjac, odpin*, demont*
adjust*, adjustable, foldable, fold, folds, collapsible, portable, carry, packed | regulow*, regulac*, skladan*, skladaj*, przenosn*, po spakowaniu
replac*, refill*, replacement, spare | wymien*, wymian*, zapas*, wklad*, zamienn*
original, genuine, oem, authentic, real, fake, aftermarket | oryginal*, autentycz*, podrob*
new, used, refurbished, condition, sealed | nowy, nowa, nowe, nowego, nowej, uzywan*, odnowion*
season*, summer, spring, autumn, fall | sezon*, lato, lata, letni*, wiosn*, jesien*
wireless, bluetooth, wifi, wi-fi, connect* | bezprzewod*, bluetooth, wifi, polacz*
screen, display, resolution, monitor | ekran*, wyswietl*, rozdzielcz*
phone*, smartphone*, iphone*, android, galaxy, mobile | telefon*, smartfon*, iphone*, android*, komor*
computer*, laptop*, pc, mac, macbook, windows, notebook | komputer*, laptop*
car, cars, truck, vehicle*, suv, van, jeep, motorcycle* | samochod*, auto, auta, pojazd*, motocykl*
bike*, bicycle* | rower*
wick, wax, candle* | knot*, wosk*, swiec*
glue*, adhes*, tape, stick, sticky | klej*, przyklej*, tasm*
paint*, coat, coating, finish, matte, gloss*, surface | farb*, malow*, powlok*, wykoncz*, matow*, polysk*
seal, sealed, airtight, lid, lids, cap, leakproof | uszczel*, szczeln*, pokryw*, zakret*
pocket*, compartment*, straps, strap, zipper*, zip | kiesz*, komor*, pasek, paski, szelk*, zamek, suwak*
machine, appliance, device | urzadzen*, maszyn*, sprzet*
picture*, photo*, image, shown, look like | zdjec*, fotograf*, obraz*, wyglad*
chart, size chart, size guide, measurements, measure | tabel*, tabela rozmiarow, wymiary, zmierz*
between two sizes, between sizes, s or m, m or l, one size up, size up | miedzy rozmiarami, s albo m, m albo l, s czy m, rozmiar wiekszy
trip*, hike*, hiking, trek*, travel*, days in, camping, tour | wycieczk*, wypraw*, wedrow*, trekking*, podroz*, wyjazd*, kemping*, biwak*, dni w
mold, mould, mildew | plesn*, plesnie*
dry, drying, dryer, tumble | susz*, wysusz*, suszark*
shrink*, pilling, pills | kurcz*, skurcz*, mechac*
soup, food, meal*, dish, snack* | zup*, jedzeni*, posilk*, potraw*
snapped, snap, pole, poles, peg, pegs | palak*, maszt*, sledz*, szpilk*
`;

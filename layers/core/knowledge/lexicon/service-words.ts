/**
 * What shoppers and shops call the same thing: orders, delivery, returns, payment, accounts. English, then Polish, both
 * folded; `word*` stands for all words that begin so.
 */
export const serviceWords = `
return*, send* back, sent back, give* back, gave back, hand* back, take* back, took back, bring* back, go back, goes back, going back, went back, return label | zwrot*, zwroc*, zwrac*, odda, oddac*, oddaj*, oddal*, oddam*, oddan*, odesl*, odsyl*, odeslan*, z powrotem, przyjm* zwrot
refund*, money back, reimburs*, repay*, repaid, pay back, paid back, get back money, give* money back, cash back | zwrot* pieniedz*, zwrot* srodk*, zwrot* koszt*, zwrot* kwot*, odda* pieniadz*, zwroc* pieniadz*, refund*, odzysk*, oddac* kas*
exchang*, swap*, replac*, switch*, instead, other size, other colour, different size, bigger one, smaller one | wymian*, wymieni*, zamian*, zamieni*, podmieni*, inny rozmiar, inny kolor, zamiast
chang*, modif*, edit*, amend*, correct*, updat*, alter*, adjust* | zmian*, zmieni*, edycj*, edytow*, poprawi*, modyfik*, aktualiz*, przerobi*
cancel*, call off, called off, withdraw*, annul*, revok*, back out, changed my mind | anul*, odwol*, rezygn*, wycof*, odstap*, rozmysl*, pomylk*
order*, purchas*, shopping, bought, buy*, checkout | zamow*, zamawia*, kup*, zakup*, nabyc
deliver*, shipping, get to, gets to, get there, gets there, shipment*, ship, ships, shipped, send, sends, sending, sent, dispatch*, post, posted, postage, transport*, freight, mailed | dostaw*, dostarcz*, wysyl*, wysl*, wysle*, przesyl*, dorecz*, nadac, nadacie, nada, nadamy, nadam, nadasz, nadaj*, nadal*, nadan*, transport*, przywiez*, dowoz*, dowiez*
parcel*, package*, packet*, shipment*, consignment*, box | paczk*, paczek, przesyl*, pakun*
box, boxes, carton*, packag*, packing, wrapping, wrapped, original box | pudel*, karton*, opakow*, zapakow*
courier*, driver*, carrier*, delivery man, delivery person, postman, dhl, ups, fedex, dpd, inpost | kurier*, kierowc*, przewozn*, listonosz*, dostawc*
parcel locker*, locker*, parcel machine*, machine, pickup point*, pick-up point*, collection point*, paczkomat* | paczkomat*, automat*, punkt* odbioru, skryt*
collect*, pick* up, pickup, pick-up, fetch*, in person, click and collect, personal collection, come for | odbior*, odebra*, odbier*, odbierz*, osobis*, wpasc po, wpadn* po, przyjsc po, przyjde po, przyjech* po
track*, trace, traced, tracing, where is, where's, tracking number, shipment status, status | sledz*, status*, gdzie jest, namierz*, numer przesylki, list przewozowy
arriv*, come, comes, coming, came, get here, gets here, reach*, land*, delivered, receiv*, show* up, turn* up, got | dotrz*, dotar*, dociera*, przyjd*, przysz*, przychodz*, dojd*, dosz*, dochodz*, dosta*, otrzym*, zjawi*, idzie
late, delay*, overdue, stuck, still not, nothing moved, not moving, has not changed | opozn*, spozn*, utknel*, zaleg*, wciaz nie, nadal nie, nie zmieni*, stoi w miejscu
lost, lose*, losing, missing, disappear*, gone, vanish*, cannot find, deleted | zagin*, zgub*, zgin*, znik*, przepad*, stracil*, skasow*, wyparow*, nie ma
missing, incomplete, not in the box, left out, lacks, only part, fewer, forgot to pack | brak, braku, brakuje, brakuja, brakowa*, niekomplet*, nie bylo w, zapomniel*, tylko czesc, tylko polow*, za malo
wrong, incorrect, mistake*, mixed up, something else, not what, different product, different colour, instead of | zly, zla, zle, inny, inna, cos innego, pomyl*, blad, bled*, nie to, nie ten, nie taki
damag*, broken, broke, breaks, crack*, smash*, shatter*, crush*, dent*, torn, tore, chipped, in pieces, ruined, hole, holes | uszkodz*, dziur*, zniszcz*, popekan*, pekn*, pekl*, stluk*, stlucz*, potlucz*, rozbi*, zgniec*, polaman*, zlaman*, rozdar*, podart*, w kawalkach
fault*, defect*, broken, broke, breaks, stopped working, does not work, doesn't work, not working, flaw*, malfunction*, die, dies, died, failed, came off, came apart, falls apart, seam*, zip* | wada, wady, wadliw*, usterk*, uster*, zepsu*, popsu*, nie dziala*, przestal*, padl*, padnie, odpad*, rozpad*, rozeszl*, peknie*, niesprawn*, szw*, zamek
fast*, quick*, express, soon, urgent*, priority, next day, same day, today, right away, at once, immediately, last minute, last-minute | szybk*, ekspres*, piln*, natychmiast*, dzis*, dzisiaj, od razu, tego samego dnia, na juz, na wczoraj
how long, how many days, how many weeks, how many hours, how soon, how fast, how quickly, what time, when, until when, till when, by when, by what date, deadline*, period*, term, window, time limit, duration, too late, business days, days, weeks, months, year, years, hours | ile czasu, ile dni, ile godzin, ile tygodni, ile lat, jak dlugo, jak szybko, kiedy, termin, terminu, terminie, terminem, terminy, okres*, do kiedy, do jakiego dnia, do ktorej, zdaz*, czas, dni, dzien robocz*, miesi*, lat, lata, godzin*, tygod*
cost*, price*, fee, fees, charg*, how much, pay for, rate, surcharge*, expens*, cheap*, what will i pay, deduct* | koszt*, cen, cena, ceny, cene, cenie, oplat*, ile za, za ile, ile kosztuj*, ile zaplac*, ile place, stawk*, drog*, drozsz*, drozej, tani*, potrac*, doplat*
free, for nothing, no charge, without charge, at no cost, no cost, gratis, complimentary, pay nothing, free of charge, do i still pay | darmow*, bezplat*, za darmo, gratis, nieodplat*, nie placic, bez oplat*, nic nie zaplac*
threshold*, minimum, at least, from what amount, from how much, spend*, basket worth, worth so that, over what amount | prog, progu, minim*, od jakiej kwoty, od ilu, za ile trzeba, za ile musze, od ilu zlotych
basket*, cart, carts, trolley | koszyk*
amount*, sum, value*, total, worth | kwot*, suma, sume, sumy, sumie, wartosc*, lacznie, razem
abroad, foreign, international*, overseas, other countries, another country, other country, outside poland, worldwide, countr* | zagranic*, za granic*, miedzynarod*, innych krajow, innego kraju, inny kraj, kraj, kraje, krajow, swiat
european union, eu, europe, european | unia, unii, unie, ue, europ*
address*, street, moved, new flat, moved house, another town | adres*, ulic*, przeprowadz*, miejsce zamieszkania, zamieszk*
not at home, not home, was out, away, nobody home, not in, missed | nie ma mnie, nie bedzie mnie, mnie nie bylo, nie zastal*, nieobecn*, wyjezdz*, poza domem
again, second attempt, another attempt, try again, redeliver*, twice, two times | ponown*, jeszcze raz, drugi raz, druga proba, druga probe, dwa razy, znowu
weekend*, saturday*, sunday* | weekend*, sobot*, niedziel*
business day*, weekday*, monday*, tuesday*, wednesday*, thursday*, friday* | robocz*, poniedzial*, wtor*, srod*, czwart*, piat*
hour*, o'clock, clock, noon, afternoon, evening, morning, opening hours, open, opens, opening, close*, closing | godzin*, poludni*, popoludni*, wieczor*, rano, otwar*, zamkn*, czynn*, do ktorej, trzynast*, czternast*, pietnast*, szesnast*, siedemnast*, osiemnast*
pay, pays, paying, paid, payment*, settle, transaction* | placic, placi, placimy, placil*, placon*, placa, placac, zaplac*, platn*, oplac*, transakc*, uregul*
payment method*, method*, way of paying, ways of paying, ways to pay | metod* platnosci, form* platnosci, form* zaplaty, sposob* platnosci, akceptuj*, jak zaplac*
card, cards, credit card*, debit card*, visa, mastercard, maestro, amex | kart*, visa, visy, mastercard*, maestro
mobile payment, blik, apple pay, google pay, paypal, wallet | blik*, apple pay, google pay, paypal
bank transfer*, transfer*, wire, bank account | przelew*, przelac, przelej*, rachunek bank*, konto bankowe
bank*, account | bank*, konto, konta, rachun*
cash, notes, coins, banknote* | gotow*, pieniadz*, pieniedz*, kas*, kasa
money, cash, funds, cent, cents | pieniadz*, pieniedz*, kas*, srodk*, forsa
cash on delivery, cod, pay on delivery, pay the courier, pay the driver, pay when it arrives, pay* at the door, money to the driver, cash to the courier, cash to the driver | pobran*, przy odbiorze, zaplac* kurierowi, zaplac* kierowcy, pieniadze kierowcy, gotowk* kurierowi, kurierowi gotowk*
instalment*, installment*, split payment, split the cost, spread the cost, spread the payment*, monthly payment*, in parts, several months, few months, credit, interest-free | rat, raty, ratal*, ratach, na czesci, rozloz*, kilka miesiecy, kredyt*, miesieczn*
pay later, deferred, buy now pay later, pay after, pay only, pay at the end, postpone*, klarna, next month | odrocz*, zaplac* pozniej, pozniej, zaplac* dopiero, przyszlego miesiaca, platnosc odroczona, paypo, za miesiac
declin*, reject*, refus*, fail*, denied, turn* down, not accepted, did not go through, didn't go through, unsuccessful | odrzuc*, odmow*, nie przeszl*, nie udal*, nieudan*, nie powiodl*, nie przyjm*, nie przyjel*
currenc*, euro, euros, eur, zloty, zlotys, pln, dollar*, usd, pound*, gbp, convert*, exchange rate | walut*, euro, eur, zlotow*, zlotych, zloty, zl, pln, dolar*, przewalut*, funt*
invoice*, bill, bills, receipt*, proof of purchase, slip, till slip, document*, paper | faktur*, rachunek, rachunk*, paragon*, dowod zakupu, dokument*
tax, taxes, vat, tax number, tax id, vat id, nip | podat*, vat, vatu, nip, nipu, numer podatkowy
compan*, business*, firm, firms, office, corporate, b2b, cafe, hotel, guesthouse, restaurant, school*, kindergarten*, institution* | firm*, przedsiebior*, biur*, dzialalnosc*, kawiarn*, hotel*, pensjonat*, restaurac*, szkol*, przedszkol*, instytuc*
bulk, wholesale, large order*, many pieces, a lot of, lots of, large quantit*, dozens, quote, offer for | hurt*, duzo, wieksz* ilosc*, wiele sztuk, ilosc*, wycen*, duze zamowien*
account*, profile*, register*, registration, sign* up, sign-up, log in, login, user | konto, konta, koncie, kontem, profil*, rejestr*, zarejestr*, zaloz*, zalozy*, uzytkown*
guest*, without an account, without account, without registering, without signing up | gosc*, bez konta, bez rejestr*, bez zakladania
log in, login, log into, logging in, sign in, sign-in, signing in, password*, locked out, access my account | logow*, zalogow*, haslo, hasla, hasle, wejsc na konto
delete*, remove*, erase*, close my account, get rid of, wipe | usun*, usuw*, skasow*, wymaz*, zlikwid*, zamkn* konto
personal data, data, information about me, stored on me, stored about me, know about me, gdpr, privacy, private | dane, danych, rodo, prywatn*, o mnie, informac* o mnie, przechow*
copy, export, download, see everything | kopi*, pobra*, pobierz*, eksport*, sciagn*, zobaczyc wszystko
third part*, share*, sell my data, advertis*, marketing, facebook, google, partner*, pass* on | udostepn*, osob* trzec*, przekaz*, sprzedaj* dane, reklam*, marketing*, facebook*, partner*
newsletter*, mailing list, mailing*, advertising, promotional e-mail*, subscri*, unsubscri*, spam, letters | newsletter*, mailing*, reklam*, subskry*, wypis*, zapis*, spam*
stop, stops, stopping, end, unsubscribe, switch off, turn off, opt out | zatrzym*, wypis*, wylacz*, koniec, przesta*, zrezygn*
e-mail*, email*, mail, mails, message*, inbox, mailbox, letter* | e-mail*, email*, mail*, wiadomosc*, skrzynk*, poczt*
confirm*, acknowledg*, confirmation | potwierdz*
gift card*, voucher*, e-gift, gift voucher*, gift certificate* | kart* podarunk*, kart* prezent*, bon, bony, bonami, bonach, bonu, bonem, bonow, bonie, voucher*
gift*, present, presents, gave me, given to me, surprise, birthday, christmas, wrap* as a gift | prezent*, podarun*, podarow*, dal mi, dala mi, dostalam od, dostalem od, niespodziank*, urodzin*, swieta
expir*, valid*, run* out, still good, until when, still spend, still use, old | wazn*, wygas*, przeterminow*, traci waznosc, jeszcze dziala, jeszcze wyda*, wykorzystac do
redeem*, use, spend*, exchange for | wymien*, wykorzyst*, zrealizow*, wyda*, uzyc
balance, left on, remaining, rest | saldo, reszt*, pozostal*, zostal*
loyalty, club, programme, program, regular customer*, loyal customer*, rewards, membership, member | lojaln*, klub*, program*, stal* klien*, staly klient*, czlonk*
points, point | punkt, punkty, punktow, punktami, punktach, pkt
earn*, credited, appear* | zbiera*, nalicz*, dolicz*, dopis*, zdoby*, zyska*, licznik*
discount*, reduc*, promo*, sale, sales, offer, offers, deal, deals, percent off, cheaper, rebate, bargain*, special offer*, welcome offer | rabat*, znizk*, promoc*, wyprzedaz*, przecen*, obniz*, tanie*, okazj*, oferta, upust*
code*, coupon*, discount code*, promo code*, promo word, promotion code*, promotional code* | kod, kody, kodu, kodem, kodow, kupon*, haslo promocyjne, kod rabatowy, kod promocyjny
new customer*, first order, first purchase, new here, welcome* | nowy klient, nowa klient*, pierwsze zamowienie, pierwsze zakupy, pierwszy zakup, nowy tu, nowa tu, tu nowa, tu nowy, powit*, na start
combin*, together with, stack*, two codes, both, join, at the same time | lacz*, polacz*, razem z, dwa kody, naraz, jednoczesn*, sumuj*
student*, uni, universit*, study, studies, studying, college, isic | student*, studiuj*, studia, uczeln*, legitymac*, uniwersyt*
price drop*, dropped, cheaper now, lower price, went down, on sale now, today it is on sale, price difference, difference | spadl*, staniala, roznic*, obnizk*, taniej teraz, teraz taniej, dzis promocja, wyrown*
lowest price, omnibus, crossed out, struck through, second price, reduced price, previous price | najnizsza cena, omnibus, przekreslon*, poprzednia cena, obnizona cena
complain*, complaint*, grievance*, not happy, unhappy, dissatisf*, report a problem, report a fault, file a claim, claim* | reklamac*, reklamow*, zareklam*, skarg*, skarz*, niezadowol*, zglos*, zglasz*, zglaszac
report*, tell you, notify, inform*, let you know, whom do i tell | zglos*, zglasz*, poinform*, powiadom*, dac znac, komu to
answer*, reply, replies, respon*, react*, silent, silence, no word, hear back | odpowied*, odpisa*, odpisz*, odzew*, cisza, milcz*, reakc*
warrant*, guarantee*, covered, cover, covers, responsible, liab*, statutory | gwaranc*, rekojm*, obejm*, obejmuj*, odpowiad* za, odpowiadacie
repair*, fix*, mend*, service, serviced, patch | napraw*, zreperow*, serwis*, reperac*, latan*
spare part*, spare, parts, replacement part*, buy just that, accessory, accessories | czesci zamienn*, czesc zamienn*, czesci, dokupi*, akcesor*
appeal*, disagree*, unfair, unjust*, dispute*, ombudsman, court, consumer centre | odwola*, nie zgadzam, niesluszn*, niesprawiedl*, spor, rzecznik*, sad
accident*, dropped, own fault, burnt, burned, misuse*, wear and tear | wypad*, upusc*, upadl*, moja wina, wypalil*, przypalil*, zuzyc*, zuzyt*
contact*, reach you, get in touch, call*, phone*, telephone*, ring, hotline, helpline, number i could, write to you | kontakt*, telefon*, zadzwon*, dzwon*, infolini*, skontakt*, napisa* do was, numer, pod ktory
customer service, support, help desk, helpdesk, help, assistance, staff, team, people, agents, consultants | obsluga klienta, obslug*, pomoc, wsparcie, zespol*, konsultant*, pracownik*, bok, ludzie
human, person, somebody, someone, real person, agent*, consultant*, representative*, speak with, talk to, speak to, people | czlowiek*, konsultant*, ktos, kims, z kims, zyw*, pogada*, porozmaw*, rozmaw*, ludzie
chatbot*, bot, bots, robot*, ai, artificial intelligence, machine, automat*, assistant | bot, bota, boty, botem, robot*, ai, sztuczn* inteligenc*, maszyn*, asystent*, automat*
chat*, conversation*, talk*, what i write, transcript* | czat*, chat*, rozmow*, co tu pisze, to co pisze
store*, keep, keeps, kept, save*, saved, record* | przechow*, zapis*, trzyma*, nagryw*
language*, speak, english, polish, german, ukrainian | jezyk*, po angielsku, po polsku, po niemiecku, angielsk*, ukrain*, mowi*
available, availability, in stock, stock, have it, do you have, on the shelf, ready to ship | dostepn*, na stanie, magazyn*, macie, na polce, jest w sklepie
sold out, out of stock, unavailable, back in stock, restock*, on sale again, again available, notify me, will it be back, back again | wyprzedan*, niedostepn*, brak w magazyn*, wroci do sprzedazy, ponownie dostepn*, znowu w sprzedazy, powiadom*, jeszcze sie pojawi, znow bedzie
reserv*, put aside, set aside, hold, keep for me, keep the last, keep it for, until friday, lay away | rezerw*, odloz*, odlozy*, zatrzym*, przytrzym*, zachow* dla
shop, store, showroom, counter, shop in, in person, try on, see live, touch, see before | sklep stacjonarn*, stacjonarn*, sklep, sklepie, sklepu, lada, ladzie, salon*, zobaczyc na zywo, dotkn*, obejrz*, przymierz*
somebody else, someone else, another person, friend, husband, wife, neighbour*, neighbor*, on my behalf, for me, brother, sister, mother, father | ktos inny, kto inny, inna osoba, kolega, kolezank*, maz, mezem, zona, sasiad*, za mnie, w moim imieniu, brat, siostr*, mama, tata
condition*, used, unused, unpacked, opened, tried, tags, worn, tag | stan, stanie, uzywan*, nieuzywan*, rozpakow*, otwarty, metk*, przymierz*, noszon*
except*, exclu*, cannot be returned, not returnable, non-returnable, refuse to take, may not, not allowed | wyjat*, wyklucz*, nie podleg*, nie mozna zwrocic, nie przyjm*, nie przyjmuj*
~ allow*, may i, permitted, possible, can i, is it ok, is it fine, compulsory, required, obligatory, mandatory, must i, have to, need to | mozliw*, czy moge, czy mozna, da sie, wolno, obowiazk*, konieczn*, musze, trzeba, wymagan*
~ step*, how do i, how to, procedure*, process*, instruct*, guide*, where do i click, form, start | jak zrobic, krok*, po kolei, procedur*, proces*, instrukc*, formularz*, gdzie kliknac, co zrobic
large, big, heavy, oversize*, bulky, weight limit, max weight, too heavy, too big, fit in | duz*, ciezk*, gabaryt*, waga, wage, wagi, maksymaln*, za duz*, zmiesc*, wejdzie
wait*, keep, hold, how long do you keep, stays | czek*, trzyma*, lezy, lezec, przetrzym*
ready, prepared | gotow*, przygotow*
visit*, come by, come over, drop by, drop in, stop by, pop in, call in | wpasc, wpade, wpadn*, wpadac, przyjsc, przyjde, zajrzec, zajrze, podjechac, przyjechac, przyjade
collect*: visit* | wpasc, wpadn*, przyjsc
accept*, take*, took | przyjm*, przyjac, przyjel*, akceptuj*, uznaj*, honoruj*
~ write*, writing, wrote, written, type*, typing | pisz*, pisze, pisac, napis*
chat*: write* | pisz*
throw away, threw away, thrown away, thrown out, threw out | wyrzuc*
label*, sticker | etykiet*, naklejk*
add, adds, added, adding | dodac, dodaj*, dodal*, dorzuc*, dopis*
forgot*, forget* | zapomn*
customer*, client*, buyer* | klien*, kupujac*
decision*, decid*, verdict | decyzj*, zdecyd*, rozpatrz*
right, rights, law, laws, legal* | prawo, prawa, praw, prawn*, ustaw*
website*, web page*, site, page, online, internet | stron*, internet*, witryn*, online
half, part, partial*, partly | polow*, czesc, czesci, czesciow*
leave*, drop off, dropped off, hand in | zostawic, zostaw*, oddac na miejscu
extra, additional, surcharge | dodatkow*, doplat*
`;

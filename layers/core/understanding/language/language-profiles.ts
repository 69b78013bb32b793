/** What tells a language of the Latin, Cyrillic or Greek script from its neighbours. */
export interface LanguageProfile {
  /** Letters it writes beside a to z, or beside the common Cyrillic ones. */
  readonly letters: string;
  /** Runs of letters that its words are made of, folded; `$` at the end of a word. */
  readonly parts?: string;
  /** Words of grammar and of every shop, folded: what short messages are made of. */
  readonly words: string;
}

/** By ISO 639-1. English and Polish have the most words: they are the demo shop's. */
export const latinProfiles: Readonly<Record<string, LanguageProfile>> = {
  en: {
    letters: '',
    parts: 'th sh ck ee oo ea ou gh wh ing$ tion ly$ ed$ ght ould ow$ er$ ss$ y$ ll',
    words: `the a an is are do does can could i my me you your how what when where which who why to of in on for with and
      or it this that have has if will would much many long not any there from at be please thanks hello hi want need
      get got we us our too so no yes after before order parcel delivery return refund price size pay buy send ship
      was were did been just about still back out up its im dont found discount code different product than
      received ordered wrong password login work works human talk speak person customer service good great contact item
      store shop available stop never came says their he she they only one two which`,
  },
  pl: {
    letters: 'ąćęłńóśźż',
    parts:
      'sz cz rz dz prz szcz owa icz ego$ ych$ ymi$ ej$ nia$ nie$ nic$ owy$ owe$ dzi trz wy ia$ ie$ kie$ cie$ ow$ aj$ ki$ my$ wsz zy',
    words: `czy jak jaki jaka jakie ile kiedy gdzie co kto dlaczego moge mozna chce chcialbym prosze mam macie jest sa do na
      w z ze za po od dla i lub albo nie tak to ten ta sie u o przy moj moja moje czesc dzien dobry dziekuje zwrot
      paczka paczki wysylka dostawa zamowienie zamowienia reklamacja pieniedzy rozmiar kupic zaplacic kosztuje ktory
      potrzebuje platnosc platnosci karta karte konto konta faktura faktury gdy cos szukam pokaz polec
      najlepsza czas koszt cena bedzie dostepne tego tym wysylki dostawy zwrotu albo kod dziala znow maja ani niz przyszla
      kontakt rozmawiac czlowiek super zgody danych maila ktora jesli bo juz jeszcze tylko przez mi was wasz a ze witam doszla pod nad zwrocic jestem maly mala dlugo trwa`,
  },
  de: {
    letters: 'äöüß',
    parts: 'sch ung$ ei cht en$ tz ck eu ge ch$ keit lich pf',
    words: `der die das den dem des ein eine einen einem ist sind war und oder nicht kein keine ich sie wir ihr euch mein
      meine wie was wann wo wer warum kann konnen konnte mit fur von zu zum zur nach auf bei aus habe habt hat gibt es wenn
      auch noch schon mochte bitte danke hallo bestellung paket lieferung versand kostet lange wurde wird im am in`,
  },
  fr: {
    letters: 'àâæçéèêëîïôœùûüÿ',
    parts: 'eau eur$ aux$ ez$ oi qu ille tion$ ais$ ent$ ou ette$',
    words: `le la les un une des est sont et ou je j tu vous nous mon ma mes votre comment quand combien pourquoi ou qui avec
      pour de du d dans sur pas ne que quel quelle c ce cette il elle puis peut peux avez suis ai a au aux en voudrais
      commande colis livraison coute bonjour merci retour l s qu est`,
  },
  es: {
    letters: 'áéíñóúü¿¡',
    parts: 'cion$ ll ue ie$ rr dad$ ado$ ida$ que ar$ er$ emp os$ as$ ente$ ita$',
    words: `el la los las un una unos es son esta estan y o yo mi mis tu su como cuando cuanto cuesta donde por para con de
      del en no que quiero puedo tienen tiene hay si se lo me al a pedido envio devolver hola gracias llego ha le una muy`,
  },
  it: {
    letters: 'àèéìòù',
    parts: 'gli zione$ tt zz cch gi ch ss ato$ are$ ere$ ire$ ggi ella$ nca cc',
    words: `il lo la i gli le un uno una e ed o io mi mio mia tuo suo come quando quanto costa dove per con di del della dei
      da dal in nel non che chi posso vorrei avete ha ho sono si ci ordine spedizione reso ciao grazie buongiorno quale
      dov arrivata arrivato questa questo`,
  },
  pt: {
    letters: 'áâãàçéêíóôõú',
    parts: 'ao$ cao$ nh lh oes$ ei ou$ dade$ em$ am$ ra$ ura$',
    words: `o a os as um uma e ou eu meu minha meus seu como quando quanto custa onde por para com de do da dos das em no na
      nao que quero posso tem esta sao ha se pelo pela encomenda envio devolver ola obrigado obrigada chegou voces`,
  },
  nl: {
    letters: 'éëï',
    parts: 'ij oe aa ee oo sch gen$ uu eu ver lijk heid$ werk ui',
    words: `de het een is zijn en of ik mijn je jullie u hoe wat wanneer waar wie waarom kan kunnen met voor van naar op bij
      uit niet geen heb hebben wil er te dat dit die deze als ook nog hoeveel kost bestelling pakket verzending bezorging
      hallo bedankt aangekomen terug wordt kapot aan om`,
  },
  cs: {
    letters: 'áčďéěíňóřšťúůýž',
    parts: 'ou$ ho$ ni$ ky$ ch$ te$ ov rz ej ne vy pr uj',
    words: `je jsou byl a nebo ja muj moje moji jak jaky jaka kdy kolik kde kdo proc s se si pro z ze na ne v do od po za ze
      mohu muzu mate chci chtel bych jestli prosim dekuji dobry den to ten ta objednavka zasilka doprava stoji vratit
      prisel prisla uz jeste`,
  },
  sk: {
    letters: 'áäčďéíĺľňóôŕšťúýž',
    parts: 'ou$ ho$ nie$ ky$ ch$ te$ ov ie uj vy iet pr',
    words: `je su bol a alebo ja moj moja moje ako aky aka kedy kolko kde kto preco s sa si pre z zo na nie v do od po za ze
      mozem mozete mate chcem chcel by ci prosim dakujem dobry den to ten ta objednavka zasielka doprava stoji vratit
      prisiel prisla uz este`,
  },
  sv: {
    letters: 'åäö',
    parts: 'ar$ or$ ade$ nar$ ck skick sk all ling$ het$ nga',
    words: `en ett ar var och eller jag min mitt mina du ni er hur vad nar vem varfor kan kunde med for av till fran pa i
      inte har det den de som om att vill skulle finns mycket kostar lang bestallning paket frakt leverans hej tack kom`,
  },
  da: {
    letters: 'æøå',
    parts: 'er$ rk gl af ds hed$ else$ ing$ ngl virk ede$',
    words: `en et er var og eller jeg min mit mine du i jer hvordan hvad hvornar hvor hvem hvorfor kan med for af til fra pa
      ikke har det den de som om at vil gerne skal findes meget koster lang ordre bestilling pakke forsendelse levering
      forsendelsen hej tak kom stykker`,
  },
  no: {
    letters: 'æøå',
    parts: 'er$ kk gj sk het$ else$ ing$ ngl virk sj',
    words: `en ei et er var og eller jeg min mitt mine du dere hvordan hva nar hvor hvem hvorfor kan med for av til fra pa i
      ikke har det den de som om a vil gjerne skal finnes mye koster lang ordre bestilling bestillingen pakke frakt
      frakten levering hei takk kom knust`,
  },
  fi: {
    letters: 'äöå',
    parts: 'aa ii uu kk tt pp ssa$ sta$ lla$ nen$ ksi$ in$ ttaa$ iin$ oi uo yo',
    words: `on ovat oli ja tai mina minun teilla miten mika milloin missa kuka miksi voinko voiko saako kun jos ei en se
      tama ne mutta kanssa paljonko kuinka kauan haluan haluaisin tilaus tilaukseni paketti toimitus maksaa hei kiitos
      onko saapui palauttaa`,
  },
  hu: {
    letters: 'áéíóöőúüű',
    parts: 'gy sz ny zs ek$ ok$ ban$ ben$ tok$ unk$ ik$ nak ott$ cs',
    words: `a az egy van vannak volt es vagy en nekem hogyan mi mikor hol ki miert lehet tudok szeretnem szeretnek nem igen
      meg ha mennyi mennyibe kerul rendeles rendelesem csomag szallitas vissza kuldeni koszonom udv hogy ez erkezett`,
  },
  ro: {
    letters: 'ăâîșțşţ',
    parts: 'ul$ ului$ ez ea$ ii$ esc ta$ eaz ind ste$',
    words: `un o este sunt era si sau eu mea meu mele cum ce cand unde cine de la in pe cu pentru din nu da pot vreau as dori
      cat costa dureaza comanda coletul livrarea retur returnez buna multumesc ajuns daca mai va am ati`,
  },
  lt: {
    letters: 'ąčęėįšųūž',
    parts: 'as$ is$ us$ ia$ uo ai$ ti$ iu$ oj mas$ ius$',
    words: `ar kur kas kada kaip kiek kodel mano as jus jusu yra buvo ir arba su ant is i po prie ne taip galiu noriu noreciau
      uzsakymas siunta pristatymas kainuoja grazinti aciu laba diena atvyko jei uz`,
  },
  lv: {
    letters: 'āčēģīķļņšūž',
    parts: 'as$ is$ us$ ie uz ums$ ana$ iem$',
    words: `vai kur kas kad ka cik kapec mans mana es jus jusu ir bija un ar uz no pie ne ja varu velos gribu pasutijums
      sutijums piegade maksa atgriezt paldies labdien lidz`,
  },
  hr: {
    letters: 'čćđšž',
    parts: 'ije je$ ti$ ja$ nj lj ije$ ost$ ma$',
    words: `je su bio i ili ja moj moja moje kako koji koja kada koliko gdje tko zasto s sa se za iz na ne u do od po mogu
      mozete imate zelim htio bih li molim hvala dobar dan to taj ta narudzba paket dostava kosta vratiti stigla stigao`,
  },
  tr: {
    letters: 'çğıiöşü',
    parts: 'yor lar$ ler$ mi ik ma$ iyo uz$ gon ald ura nda$ im$',
    words: `bir ve veya ben benim mi mu nasil ne zaman nerede kim neden ile icin bu su o degil var yok kadar nasil istiyorum
      siparis siparisim kargo ucreti iade odeyebilir merhaba tesekkurler geldi etmek miyim`,
  },
  vi: {
    letters: 'ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ',
    parts: 'ng nh ph kh tr gi',
    words:
      'toi cua la va hoac khong co the nao dau khi bao nhieu don hang giao tra muon duoc xin chao cam on',
  },
};

/** Languages of the Cyrillic script by letters and words of their own. */
export const cyrillicProfiles: Readonly<Record<string, LanguageProfile>> = {
  ru: {
    letters: 'ёыэъ',
    words: `и в на не что как где когда сколько мой моя мое можно ли я вы с по за из для это есть хочу заказ стоит доставка
      вернуть мне у меня был была`,
  },
  uk: {
    letters: 'іїєґ',
    words: `і в на не що як де коли скільки мій моя моє чи можу я ви з по за із для це є хочу замовлення коштує доставка
      повернути мені у мене був була`,
  },
  bg: {
    letters: 'ъ',
    words: `и в на не че как къде кога колко мой моя моята ми ли мога да аз вие с по за от това е искам поръчката поръчка
      струва доставката върна имам беше пристигна със се`,
  },
};

/** Scripts that one language of a shop's customers writes, or nearly so. */
export const scripts: readonly (readonly [script: RegExp, language: string])[] = [
  [/[\u3040-\u30ff]/u, 'ja'],
  [/[\uac00-\ud7af]/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Thai}/u, 'th'],
];

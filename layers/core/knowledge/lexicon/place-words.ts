/** Which place lies in which: `broader: narrower`, and names of one place; English, then Polish, folded. */
export const placeWords = `
poland, polish, domestic, within the country, warsaw, krakow, cracow, gdansk, poznan, wroclaw, lodz, lublin, katowice, szczecin, gdynia, sopot | polsk*, krajow*, w kraju, warszaw*, krakow*, gdansk*, poznan*, wroclaw*, lodzi, lublin*, katowic*, szczecin*, gdyni*, sopo*
eu countries, european union, eu country, eu, european | kraje ue, krajow ue, unia europejska, unii europejskiej, ue
eu countries: germany, austria, france, spain, portugal, italy, netherlands, belgium, luxembourg, ireland, denmark, sweden, finland, estonia, latvia, lithuania, czechia, slovakia, hungary, slovenia, croatia, romania, bulgaria, greece, cyprus, malta | niem*, austri*, francj*, hiszpan*, portugal*, wloch, wlochy, holand*, niderland*, belgi*, luksemburg*, irland*, dani, dania, szwecj*, finland*, estoni*, lotw*, litw*, czech, czechy, slowacj*, wegr*, wegier, sloweni*, chorwac*, rumuni*, bulgari*, grecj*, cypr*, malta, malty, malcie
abroad: germany, austria, france, spain, portugal, italy, netherlands, belgium, ireland, denmark, sweden, finland, lithuania, czechia, slovakia, hungary, norway, switzerland, united kingdom, usa, ukraine | niem*, austri*, francj*, hiszpan*, portugal*, wloch, wlochy, holand*, belgi*, irland*, dani, dania, szwecj*, finland*, litw*, czech, czechy, slowacj*, wegr*, norweg*, szwajcar*, wielk* brytani*, angli*, usa, ukrain*
germany, german, deutschland, germans, berlin, munich, hamburg, cologne, frankfurt, dresden, leipzig, stuttgart, dusseldorf | niem*, berlin*, monachi*, hamburg*, koloni*, frankfur*, drezn*, lipsk*, stuttgar*
austria, austrian, vienna, graz, salzburg, linz, innsbruck | austri*, wieden*, wiedni*, graz*, salzburg*, linz*
france, french, paris, lyon, marseille, lille, bordeaux | francj*, francus*, paryz*, lyon*, marsyli*, nicei
spain, spanish, madrid, barcelona, valencia, seville | hiszpan*, madry*, barcelon*, walencj*, sewill*
portugal, portuguese, lisbon, porto | portugal*, lizbon*, porto
italy, italian, rome, milan, turin, naples, venice, florence | wloch, wlochy, wlosk*, rzym*, mediolan*, turyn*, neapol*, wenecj*, florencj*
netherlands, holland, dutch, amsterdam, rotterdam, hague, utrecht, eindhoven | holand*, niderland*, amsterdam*, rotterdam*, haga, hagi, hage, hadze, utrecht*
belgium, belgian, brussels, antwerp, ghent, bruges | belgi*, bruksel*, antwerp*, gandaw*
ireland, irish, dublin, cork, galway | irland*, dublin*
denmark, danish, copenhagen, aarhus, odense | dani, dania, danii, dunsk*, kopenhag*
sweden, swedish, stockholm, gothenburg, malmo, uppsala | szwecj*, szwedz*, sztokholm*, goteborg*, malmo
finland, finnish, helsinki, tampere, turku | finland*, finsk*, helsin*
estonia, tallinn | tallin*
latvia, riga | ryg*
lithuania, lithuanian, vilnius, kaunas, klaipeda | litw*, litew*, wiln*, kown*
czechia, czech, czech republic, czechs, prague, brno, ostrava, plzen, olomouc | czech, czechy, czesk*, czechach, prag*, brn*, ostraw*, pilzn*, olomun*
slovakia, slovak, bratislava, kosice, zilina | slowac*, bratyslaw*, koszyc*, zylin*
hungary, hungarian, budapest, debrecen | wegr*, wegier*, budapesz*
romania, bucharest, cluj | bukareszt*
bulgaria, sofia | sofi*
greece, greek, athens, thessaloniki | grecj*, greck*, aten*, salonik*
croatia, zagreb, split | zagrzeb*
slovenia, ljubljana | lublan*
outside the union, outside it, non-eu | poza unia, poza unie, poza ue
outside the union: united kingdom, uk, england, britain, scotland, london, switzerland, zurich, norway, oslo, usa, united states, america, canada, australia, ukraine, kyiv, turkey, china, japan, iceland, serbia | wielk* brytani*, angli*, szkoc*, londyn*, szwajcar*, zurych*, norweg*, oslo, usa, stanow zjednoczonych, ameryk*, kanad*, austral*, ukrain*, kijow*, turcj*, chiny, chin, chinach, japoni*, islandi*, serbi*
united kingdom, uk, england, great britain, britain, gb, london, manchester, scotland, wales | wielk* brytani*, angli*, uk, londyn*, manchester*, szkoc*
switzerland, swiss, zurich, geneva, basel, bern | szwajcar*, zurych*, genew*, bazyle*
norway, norwegian, oslo, bergen | norweg*, oslo, bergen
`;

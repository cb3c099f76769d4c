/** Refused wherever they stand in a header, once separators and accents are out of it: Dutch, English and some others. */
export const refusedAnywhere: readonly string[] =
  `nationalit nacionalid nazionalit natcode citizen staatsburger burgerschap nederlanderschap stateless staatloos statenlo
  staatsangeh citoyen ciudadan cittadin obywatel narodowosc vatandas milliyet uyruk гражданств национальн جنسي passport
  paspoort countryofbirth birthcountry placeofbirth birthplace cityofbirth birthcity geboorteland landvangeboorte gebland
  geboorteplaats plaatsvangeboorte gebplaats geboortestad geburtsland geburtsort paysdenaissance lieudenaissance
  paisdenacimiento lugardenacimiento countrycode countryname landcode landnaam countryoforigin origincountry herkomst
  herkunft afkomst afstamming ancestry migratieachtergrond migrationbackground migrantbackground allochto autochto
  nietwesters nonwestern ethnic ethnie etnic etnisch bevolkingsgroep volksgroep racial racecode raskenmerk rascode skincolo
  huidskleur hautfarbe religi godsdienst geloof gezindte levensovertuiging levensbeschouw denomination konfession language
  moedertaal voorkeurstaal thuistaal mothertongue muttersprache voertaal spreektaal sexual seksue geaardheid lgbt lhbt
  health gezondheid gesundheit medical medisch disabilit handicap diagnos illness ziekte krankheit political politiek
  vakbond tradeunion genetic genetisch biometri vingerafdruk fingerprint`.split(/\s+/);

/** Refused as a word of a header; inside other words they mean something else. */
export const refusedAsWord: readonly string[] =
  `nation natie nat natl country countries land landen pays pais cob pob origin origine origen race ras rasse skin huid faith
  church kerk taal talen langue langues lengua idioma lingua sprache dialect orientation tribe clan stam volk etnia caste
  kaste dna`.split(/\s+/);

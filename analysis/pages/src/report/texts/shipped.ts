// Shipped scenarios and their keys in the reader's language. Only for a scenario whose name and question are as shipped:
// a file of one's own shows its own words.
import type { Both } from "../../shared/language";

interface Shipped {
  question: string;
  name: Both<string>;
  dutch: string;
}

export const shippedScenarios: Readonly<Record<string, Shipped>> = {
  utrecht: {
    question: "How long do families in Utrecht wait, what does it cost, and how many leave youth care for good?",
    name: { nl: "Utrecht nu", en: "Utrecht today" },
    dutch: "Hoe lang wachten gezinnen in Utrecht, wat kost het, en hoeveel gaan blijvend de jeugdzorg uit?",
  },
  lump_sum_consult: {
    question: "What does a lump sum do where workers ask first and refer last?",
    name: { nl: "Lumpsum, eerst advies vragen", en: "Lump sum, consult first" },
    dutch: "Wat doet een vast bedrag (lumpsum) als hulpverleners eerst advies vragen en pas als laatste doorverwijzen?",
  },
  lump_sum_referral: {
    question: "What does a lump sum do where workers refer whatever is beyond them?",
    name: { nl: "Lumpsum, doorverwijzen", en: "Lump sum, refer" },
    dutch: "Wat doet een vast bedrag (lumpsum) als hulpverleners doorverwijzen wat te moeilijk is?",
  },
  arrangement_consult: {
    question: "What do arrangements do where workers ask first and refer last?",
    name: { nl: "Arrangementen, eerst advies vragen", en: "Arrangements, consult first" },
    dutch: "Wat doen arrangementen als hulpverleners eerst advies vragen en pas als laatste doorverwijzen?",
  },
  arrangement_referral: {
    question: "What do arrangements do where workers refer whatever is beyond them?",
    name: { nl: "Arrangementen, doorverwijzen", en: "Arrangements, refer" },
    dutch: "Wat doen arrangementen als hulpverleners doorverwijzen wat te moeilijk is?",
  },
  consult_first: {
    question: "What happens when workers ask first and refer last?",
    name: { nl: "Eerst advies vragen", en: "Consult first" },
    dutch: "Wat gebeurt er als hulpverleners eerst advies vragen en pas als laatste doorverwijzen?",
  },
  referral_first: {
    question: "What happens when workers refer whatever is beyond them?",
    name: { nl: "Doorverwijzen", en: "Refer" },
    dutch: "Wat gebeurt er als hulpverleners doorverwijzen wat te moeilijk is?",
  },
  one_budget: {
    question: "What does it cost a team when it refers more, where all layers share one budget?",
    name: { nl: "Eén budget", en: "One budget" },
    dutch: "Wat kost het een team om meer door te verwijzen, als alle lagen één budget delen?",
  },
  prevention: {
    question: "When does money for prevention pay?",
    name: { nl: "Preventie", en: "Prevention" },
    dutch: "Wanneer verdient geld voor preventie zich terug?",
  },
  two_legs: {
    question: "What does a day a week at the institution keep, and what does it cost the neighbourhood?",
    name: { nl: "Twee benen", en: "Two legs" },
    dutch: "Wat houdt een dag per week bij de instelling in stand, en wat kost die de wijk?",
  },
  zuilen_pilot: {
    question: "What did the pilot in Zuilen change in one neighbourhood?",
    name: { nl: "Pilot Zuilen", en: "Pilot in Zuilen" },
    dutch: "Wat veranderde de pilot in Zuilen in één wijk?",
  },
};

/** Meanings in Dutch of keys in which shipped scenarios differ; the rest is told as the model describes it. */
export const dutchMeanings: Readonly<Record<string, string>> = {
  "expertise.roads": "wat iemand probeert als iets te moeilijk is, in volgorde (collega vragen, advies, erbij halen, doorverwijzen)",
  "expertise.delivery": "wat een verwijzing meeneemt: wat er nog ligt, alleen wat ontbreekt, of alles",
  "expertise.stretch": "hoeveel moeilijker dan de eigen kunde iemand nog zelf probeert",
  "needs.onset_per_family_year": "hoe vaak een gezin per jaar een probleem krijgt",
  covers: "welke lagen en teams zo betaald worden",
  form: "manier van betalen",
  funder: "wie betaalt",
  request_hours: "uren van de hulpverlener voor aanvraag, besluit en gegevens",
  renewal_hours: "uren van de hulpverlener voor nog een arrangement",
  administration_more: "deel van de werktijd voor verantwoording, bovenop wat het team al kwijt is",
  consult_included: "advies en erbij halen zit in de betaling",
  amount_eur_per_year: "vast bedrag voor alles samen (0: wat de formatie kost)",
  indexation_per_year: "jaarlijkse stijging van het bedrag",
  term_years: "jaren tot een nieuwe aanbesteding (0: nooit)",
  staff_taken_over: "deel van de mensen dat een nieuwe aanbieder overneemt",
  double_payment_weeks: "weken dat oude pakketten doorlopen naast een nieuw contract",
  decision_days: "dagen tot er over een aanvraag besloten is",
  start_on_trust: "hulp begint voordat het papier er is",
  package_hours_per_week: "uren per week in een arrangement",
  package_weeks: "weken dat een arrangement duurt",
  price_eur_per_hour: "prijs van een contactuur (0: wat het kost)",
  price_margin: "marge in de prijs",
  norm_occupancy: "deel van de tijd met gezinnen waar de prijs van uitgaat",
  ceiling_eur_per_year: "plafond: hoogste omzet per jaar (0: geen)",
  ceiling_effect: "wat er boven het plafond gebeurt",
};

const header = "application_id,procedure,applicant_id,sponsor_id,submitted_on,outcome,decided_on,dossier_id";

/** Chains of every class, of depth 2, and of both reasons; ids are words that no message may have. */
export const soundApplications: string = `${[
  header,
  "zaak-1,nareis,mina,omar,2018-01-10,granted,2018-06-01,",
  "zaak-2,asylum,mina,,2018-07-01,,,",
  "zaak-3,nareis,sara,mina,2019-02-01,granted,2019-09-01,map-1",
  "zaak-4,nareis,omar,mina,2019-02-01,rejected,2019-09-02,map-1",
  "zaak-5,art8,lina,mina,2020-03-01,withdrawn,2020-04-01,",
  "zaak-6,regular-family,lina,mina,2020-03-01,not-considered,2020-04-01,",
  "zaak-7,nareis,adam,sara,2021-05-01,,,",
  "zaak-8,asylum,sara,,2021-06-01,granted,2021-12-01,",
  "zaak-9,nareis,adam,sara,2021-07-01,closed,2021-08-01,",
  "zaak-90,nareis,ilse,paul,2021-07-01,,,",
].join("\n")}\n`;

/** The same with rows that are wrong in several ways, whose cells are words that no message may have. */
export const brokenApplications: string = `${[
  soundApplications.trimEnd(),
  "zaak-10,geheim-soort,vesna,,2019-01-10,,,",
  "zaak-11,asylum,vesna,,geheim-dag,,,",
  "zaak-12,nareis,vesna,vesna,2019-01-10,,,",
  "zaak-13,nareis,vesna,noor,2019-01-10,,,map-2",
  "zaak-13,nareis,vesna,noor,2019-01-10,,,map-3",
  'zaak-14,ne"geheim,vesna',
  "zaak-15,geheim",
].join("\n")}\n`;

/** Every word of the two that a message would give away. */
export const cells: RegExp = /zaak|mina|omar|sara|lina|adam|ilse|vesna|noor|geheim|map-\d/i;

/** A register of several tables. */
export const registerFiles: Readonly<Record<string, string>> = {
  "applications.csv": soundApplications,
  "permits.ndjson": '{"permit_id":"kaart-1","holder_id":"mina","kind":"derived","valid_from":"2018-06-01"}\n',
  "identities.json": '[{"person_id":"lina","leading_id":"laila"}]',
  "signals.csv": "signal_id;application_id;raised_on\nsein-1;zaak-3;2019-03-01\n",
  "register.json": '{"extracted_on":"2023-05-31","coverage_from":"2018-07-01","source":"invented"}',
};

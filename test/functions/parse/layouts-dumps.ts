import type { Layout } from './layouts.ts';

/** Heads of text dumps. */
export const DUMPS: Layout[] = [
  {
    name: 'dump, French: by and published',
    lang: 'fr',
    above: [
      'Le vieux quai fermé jusqu’à l’automne',
      'Par Jeanne Moulin',
      'Publié le 12 mars 2024 à 10h15, mis à jour le 13 mars 2024 à 08h00',
    ],
    expected: {
      headline: 'Le vieux quai fermé jusqu’à l’automne',
      author: 'Jeanne Moulin',
      published: '2024-03-12T10:15',
      modified: '2024-03-13T08:00',
      language: 'fr',
    },
  },
  {
    name: 'dump, Spanish: city before the day',
    lang: 'es',
    above: ['El viejo muelle cierra hasta el otoño', 'Ana García', 'Madrid - 12 mar 2024 - 10:15 CET'],
    expected: {
      headline: 'El viejo muelle cierra hasta el otoño',
      author: 'Ana García',
      publisher: '',
      published: '2024-03-12T10:15+01:00',
    },
  },
  {
    name: 'dump, Italian: by and day',
    lang: 'it',
    above: ['Il vecchio molo chiude fino all’autunno', 'di Giulia Rossi', '12 Marzo 2024 alle 10:15'],
    expected: {
      headline: 'Il vecchio molo chiude fino all’autunno',
      author: 'Giulia Rossi',
      published: '2024-03-12T10:15',
      language: 'it',
    },
  },
  {
    name: 'dump, Portuguese: city, day, by',
    lang: 'pt',
    above: ['Velho cais fecha até ao outono', 'Ana Souza', '12 de março de 2024 às 10:15'],
    expected: { headline: 'Velho cais fecha até ao outono', author: 'Ana Souza', published: '2024-03-12T10:15', language: 'pt' },
  },
  {
    name: 'dump, Russian: day, author',
    lang: 'ru',
    above: ['Старый причал закрыли до осени', '12 марта 2024, 10:15', 'Автор: Анна Петрова'],
    expected: {
      headline: 'Старый причал закрыли до осени',
      author: 'Анна Петрова',
      published: '2024-03-12T10:15',
      language: 'ru',
    },
  },
  {
    name: 'dump, Polish: author with a post',
    lang: 'pl',
    above: ['Stare molo zamknięte do jesieni', 'Anna Kowalska', '12 marca 2024, 10:15'],
    expected: {
      headline: 'Stare molo zamknięte do jesieni',
      author: 'Anna Kowalska',
      published: '2024-03-12T10:15',
      language: 'pl',
    },
  },
  {
    name: 'dump, Swedish: text by',
    lang: 'sv',
    above: ['Gamla piren stängs till hösten', 'Text: Erik Lindqvist', 'Publicerad 12 mars 2024 kl. 10:15'],
    expected: {
      headline: 'Gamla piren stängs till hösten',
      author: 'Erik Lindqvist',
      published: '2024-03-12T10:15',
      language: 'sv',
    },
  },
  {
    name: 'dump, Turkish: entered',
    lang: 'tr',
    above: ['Eski iskele sonbahara kadar kapalı', 'Ayşe Yılmaz', '12 Mart 2024 10:15'],
    expected: {
      headline: 'Eski iskele sonbahara kadar kapalı',
      author: 'Ayşe Yılmaz',
      published: '2024-03-12T10:15',
      language: 'tr',
    },
  },
  {
    name: 'dump, Korean: entered, reporter',
    lang: 'ko',
    above: ['낡은 부두 가을까지 폐쇄', '입력 2024.03.12 10:15', '김민수 기자'],
    expected: { headline: '낡은 부두 가을까지 폐쇄', author: '김민수', published: '2024-03-12T10:15', language: 'ko' },
  },
  {
    name: 'dump, Chinese: source and day',
    lang: 'zh',
    above: ['旧码头因十一根木桩开裂关闭至秋季 渡轮改从北码头出发', '2024-03-12 10:15 来源：海滨晚报'],
    expected: {
      headline: '旧码头因十一根木桩开裂关闭至秋季 渡轮改从北码头出发',
      author: '',
      published: '2024-03-12T10:15',
      language: 'zh',
    },
  },
  {
    name: 'dump, Japanese: day and reporter',
    lang: 'ja',
    above: ['旧桟橋、秋まで閉鎖', '2024年3月12日 10時15分', '山田太郎 記者'],
    expected: { headline: '旧桟橋、秋まで閉鎖', author: '山田太郎', published: '2024-03-12T10:15', language: 'ja' },
  },
  {
    name: 'dump, Dutch: by, day',
    lang: 'nl',
    above: ['Oude pier dicht tot de herfst', 'Jan de Vries', '12 maart 2024, 10:15'],
    expected: {
      headline: 'Oude pier dicht tot de herfst',
      author: 'Jan de Vries',
      published: '2024-03-12T10:15',
      language: 'nl',
    },
  },
  {
    name: 'dump, English: author, her post and the day on three lines',
    lang: 'en',
    above: [
      'Skip to content',
      'Port Post',
      'Old pier to close until autumn',
      'Jane Miller',
      'Environment correspondent',
      'Tue 12 Mar 2024 10.15 GMT',
      'Share',
    ],
    expected: { headline: 'Old pier to close until autumn', author: 'Jane Miller', published: '2024-03-12T10:15Z' },
  },
  {
    name: 'dump, English: age beside the upload',
    lang: 'en',
    above: ['Old pier to close until autumn', 'Jane Miller', '2 hours ago'],
    expected: { headline: 'Old pier to close until autumn', author: 'Jane Miller', published: '2026-04-30' },
  },
  {
    name: 'dump, Japanese: name and day in one word',
    lang: 'ja',
    above: ['旧桟橋、秋まで閉鎖 港湾局が発表', '渡辺洋介2024年3月12日 21時37分'],
    expected: { published: '2024-03-12T21:37', language: 'ja' },
  },
  {
    name: 'dump, English: the caption has a day of its own',
    lang: 'en',
    above: [
      'Old pier to close until autumn',
      'Jane Miller',
      'Divers at the old pier of the town during the storm of that winter (Port Ellery, 6.12.2010)',
      'March 12, 2024',
    ],
    expected: { author: 'Jane Miller', published: '2024-03-12' },
  },
  {
    name: 'dump, German: agency and city',
    lang: 'de',
    above: ['Alter Pier bis Herbst gesperrt', 'Hamburg, 12. März 2024', 'dpa'],
    expected: { headline: 'Alter Pier bis Herbst gesperrt', agency: 'dpa', publisher: '', published: '2024-03-12' },
  },
  {
    name: 'dump, English: a portal prints the paper above "Story by"',
    lang: 'en',
    above: ['Sign in', 'Old pier to close until autumn', 'The Harbour Gazette', 'Story by Ingrid Maas • 2d •', '4 min read'],
    expected: { headline: 'Old pier to close until autumn', author: 'Ingrid Maas', publisher: 'The Harbour Gazette' },
  },
  {
    name: 'dump, Chinese: the source beside the day, the reporter below',
    lang: 'zh',
    above: ['旧码头将关闭至秋季', '2024年03月05日 14:20　来源：海港晚报', '记者 陆小满'],
    expected: { headline: '旧码头将关闭至秋季', author: '陆小满', publisher: '海港晚报', published: '2024-03-05T14:20' },
  },
  {
    name: 'dump, Korean: the reporter’s address below the text',
    lang: 'ko',
    above: ['낡은 부두 가을까지 폐쇄', '김민수 기자', '입력 2024.03.05. 14:20'],
    below: ['minsu@courier.example', '<저작권자 ⓒ 항구일보, 무단 전재 및 재배포 금지>'],
    expected: { headline: '낡은 부두 가을까지 폐쇄', author: '김민수', published: '2024-03-05T14:20' },
  },
];

import { type CodeList, codeLists } from './index.js';

const { territory, occupation, sector } = codeLists;
const provincesOf = (region: string) =>
  territory
    .all()
    .filter(({ level, code }) => level === 'province' && territory.isWithin(code, region))
    .map(({ code }) => code);

const untranslated = (list: CodeList) =>
  list
    .all()
    .filter(
      ({ labels: { fr, ar, en } }) =>
        !fr || !en || !ar || /[a-z]/i.test(ar) || /[\u0600-\u06ff]/.test(fr + en),
    )
    .map(({ code }) => code);

describe('territories', () => {
  it('are one country, 12 regions and 75 prefectures and provinces', () => {
    expect(
      territory
        .all()
        .map(({ level }) => level)
        .reduce<Record<string, number>>((n, level) => ({ ...n, [level]: (n[level] ?? 0) + 1 }), {}),
    ).toEqual({ country: 1, region: 12, province: 75 });
  });
  it('put seven of them in Rabat-Salé-Kénitra', () => {
    expect(provincesOf('MA-04').sort()).toEqual([
      'MA-KEN',
      'MA-KHE',
      'MA-RAB',
      'MA-SAL',
      'MA-SIK',
      'MA-SIL',
      'MA-SKH',
    ]);
  });
  it('have Nouaceur in Casablanca-Settat and Chtouka-Aït Baha in Souss-Massa, which a widespread package has wrong', () => {
    expect(territory.ancestors('MA-NOU')).toEqual(['MA-06', 'MA']);
    expect(territory.ancestors('MA-CHT')).toEqual(['MA-09', 'MA']);
  });
  it('count as many members per region as the census does', () => {
    expect(
      Array.from(
        { length: 12 },
        (_, i) => provincesOf(`MA-${String(i + 1).padStart(2, '0')}`).length,
      ),
    ).toEqual([8, 8, 9, 7, 5, 9, 8, 5, 6, 4, 4, 2]);
  });
  it('know that MA-04 meant another region before 2015', () => {
    expect([
      territory.has('MA-04', '2014-12-31'),
      territory.has('MA-04', '2026-01-01'),
      territory.has('MA-99'),
    ]).toEqual([false, true, false]);
  });
  it.each([
    ['04', 'MA-04'],
    ['04.', 'MA-04'],
    ['04.421', 'MA-RAB'],
    ['04.281.', 'MA-KEN'],
    ['04.281.01.07.', 'MA-KEN'],
    ['04.281.07.03', 'MA-KEN'],
    ['MA-KEN', 'MA-KEN'],
    ['04.999.01.', '04.999.01.'],
    ['x', 'x'],
    ['', ''],
  ])('know %j, a code of the HCP or none, as %j', (code, known) =>
    expect(territory.canonical(code)).toBe(known),
  );
  it('have labels in three languages', () => {
    expect([
      territory.label('MA-04', 'fr'),
      territory.label('MA-KEN', 'ar'),
      territory.label('MA', 'en'),
    ]).toEqual(['Rabat-Salé-Kénitra', 'القنيطرة', 'Morocco']);
    expect(territory.all().filter(({ labels }) => !labels.fr || !labels.ar || !labels.en)).toEqual(
      [],
    );
  });
});

describe('occupations', () => {
  it('are the 619 groups of ISCO-08', () => expect(occupation.all()).toHaveLength(619));
  it('climb from unit group to major group', () => {
    expect(occupation.ancestors('8212')).toEqual(['821', '82', '8']);
    expect([occupation.at('8212', '1'), occupation.at('8', '2'), occupation.levelOf('82')]).toEqual(
      ['8', null, '2'],
    );
  });
  it('have labels in three languages, each in its own script', () => {
    expect([
      occupation.label('411', 'fr'),
      occupation.label('7512', 'ar'),
      occupation.label('9333', 'en'),
    ]).toEqual([
      'Employés de bureau, fonctions générales',
      'الخبازون وصانعو الحلويات',
      'Freight handlers',
    ]);
    expect(untranslated(occupation)).toEqual([]);
  });
});

describe('sectors', () => {
  it('are 21 sections and 88 divisions', () => {
    expect(sector.all().filter(({ level }) => level === 'section')).toHaveLength(21);
    expect(sector.all().filter(({ level }) => level === 'division')).toHaveLength(88);
  });
  it('have labels in three languages, each in its own script', () =>
    expect(untranslated(sector)).toEqual([]));
  it('see a division both in its section and in its cluster', () => {
    expect([
      sector.at('62', 'section'),
      sector.at('62', 'cluster'),
      sector.at('62', 'subcluster'),
    ]).toEqual(['J', 'cluster:tech-offshoring-services', 'subcluster:new-technologies']);
    expect(sector.at('01', 'cluster')).toBe('cluster:outside');
  });
  it('leave a section that straddles clusters out of the cluster view, and a cluster out of the view of ISIC', () => {
    expect([
      sector.at('J', 'cluster'),
      sector.at('N', 'cluster'),
      sector.at('N', 'subcluster'),
      sector.at('M', 'subcluster'),
    ]).toEqual([null, 'cluster:tech-offshoring-services', null, 'subcluster:services']);
    expect(sector.at('cluster:tech-offshoring-services', 'section')).toBeNull();
    expect([
      sector.overlaps('cluster:tech-offshoring-services', 'J'),
      sector.overlaps('cluster:tech-offshoring-services', 'C'),
    ]).toEqual([true, false]);
  });
});

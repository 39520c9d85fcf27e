import { Components } from './components.js';

const text = () => ({ type: 'string' });
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

describe('the named schemas of a document', () => {
  it('are made again under their name, in any order of their members', () => {
    const components = new Components();
    components.named('Line', () => ({ type: 'string', maxLength: 3 }));
    expect(components.named('Line', () => ({ maxLength: 3, type: 'string' }))).toEqual(
      reference('Line'),
    );
  });

  it('refuse a name that another schema has', () => {
    const components = new Components();
    components.named('Line', text);
    expect(() => components.named('Line', () => ({ type: 'integer' }))).toThrow(
      'Two schemas are named Line',
    );
  });

  it('may hold themselves', () => {
    const components = new Components();
    const tree = (): object => ({ items: components.named('Tree', tree) });
    components.named('Tree', tree);
    expect(components.schemas).toEqual({ Tree: { items: reference('Tree') } });
  });

  it('leave out those that nothing needs, and keep what a needed one needs', () => {
    const components = new Components();
    components.named('Leaf', text);
    components.named('Branch', () => ({ items: reference('Leaf') }));
    components.named('Stray', text);
    expect(Object.keys(components.neededBy({ get: { schema: reference('Branch') } }))).toEqual([
      'Leaf',
      'Branch',
    ]);
  });
});

import { openStore } from '../../../functions/store/gather.ts';
import { type StoreEmulators, startStoreEmulators } from '../../emulators.ts';

let emulators: StoreEmulators;

beforeAll(async () => {
  emulators = await startStoreEmulators();
});
afterAll(() => emulators.stop());

test('of insertions under one key at the same time the first is done, and those for other keys are not held up', async () => {
  const store = openStore(await emulators.freshHost());
  const item = (pk: string, owner: string) => ({ pk, sk: 'OWNER', owner });
  const inserted = await Promise.all([
    store.insertItem(item('BAND#a', 'first')),
    store.insertItem(item('BAND#b', 'another')),
    store.insertItem(item('BAND#a', 'second')),
    store.insertItem(item('BAND#a', 'third')),
  ]);
  expect(inserted).toEqual([true, true, false, false]);
  expect(await store.insertItem(item('BAND#a', 'late'))).toBe(false);
  const [owner] = await store.readItems([{ pk: 'BAND#a', sk: 'OWNER' }]);
  expect(owner).toMatchObject({ owner: 'first' });
});

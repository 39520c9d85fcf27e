import type { Adapter, AdapterPayload, ClientMetadata } from 'oidc-provider';
import MemoryAdapter from 'oidc-provider/lib/adapters/memory_adapter.js';

/**
 * The provider's own memory, except for clients: those are looked up, as an organisation may be
 * registered at any time.
 */
export const adapterWith = (
  find: (id: string) => Promise<ClientMetadata | undefined>,
): new (model: string) => Adapter =>
  class extends MemoryAdapter {
    override async find(id: string): Promise<AdapterPayload | undefined> {
      if (this.model !== 'Client') return super.find(id);
      return (await find(id)) as AdapterPayload | undefined;
    }
  };

// @ts-check
import { gunzipSync } from 'fflate';

/** A load that failed, in words for the page. */
export class LoadError extends Error {
  /** @param {string} message @param {ErrorOptions} [options] */
  constructor(message, options) {
    super(message, options);
    this.name = 'LoadError';
  }
}

/** Inflates what the build gzipped; a host may already have done so. @param {ArrayBuffer} buffer @returns {Uint8Array} */
export function inflated(buffer) {
  const bytes = new Uint8Array(buffer);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

/**
 * Fetches one payload and refuses one made for another contract.
 * @template {{ readonly contract: string }} T
 * @param {string} path relative to the site's root
 * @param {string} contract
 * @param {RequestInit} [options]
 * @returns {Promise<T>}
 * @throws {LoadError}
 */
export async function fetchPayload(path, contract, options) {
  const payload = parsed(path, inflated(await fetchBytes(path, options)));
  if (payload?.contract !== contract) {
    throw new LoadError('Cette page et ses données ne sont pas de la même version. Rechargez la page.');
  }
  return payload;
}

/** @param {string} path @param {RequestInit} [options] @returns {Promise<ArrayBuffer>} @throws {LoadError} */
export async function fetchBytes(path, options) {
  try {
    const response = await fetch(path, options);
    if (response.ok) return await response.arrayBuffer();
    throw new LoadError(`Le serveur n’a pas donné le fichier ${path} (réponse ${response.status}).`);
  } catch (error) {
    if (error instanceof LoadError) throw error;
    throw new LoadError('La connexion est interrompue.', { cause: error });
  }
}

/** @param {string} path @param {Uint8Array} bytes */
function parsed(path, bytes) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new LoadError(`Le fichier ${path} est illisible.`, { cause: error });
  }
}

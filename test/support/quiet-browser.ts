import Dexie from 'dexie';
import './quiet-log.ts';

// On localhost it traces every rejected promise, also those that are handled: a read that the lock overtook.
Dexie.debug = false;

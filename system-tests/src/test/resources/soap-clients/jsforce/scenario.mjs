// What programs do with jsforce by SOAP: its queries and records go to another API. Prints each step that went well.
import assert from 'node:assert/strict';
import jsforce from 'jsforce';

const { MAINSTAY_URL: loginUrl, MAINSTAY_USER: user, MAINSTAY_PASSWORD: password } = process.env;
const mark = process.argv[2];

function done(step) {
  console.log(JSON.stringify({ step }));
}

const connection = new jsforce.Connection({ loginUrl, version: '42.0' });
const who = await connection.login(user, password);
assert.match(who.id, /^005\w{15}$/);
assert.match(who.organizationId, /^00D\w{15}$/);
assert.equal(connection.instanceUrl, loginUrl);
done('log in');

await assert.rejects(new jsforce.Connection({ loginUrl }).login(user, 'wrong'), /INVALID_LOGIN/);
done('wrong password');

const soap = connection.soap;
assert.equal((await soap.getUserInfo()).userId, who.id);
assert.ok((await soap.getServerTimestamp()).timestamp);
done('user and time');

const [created, refused] = await soap.create([
  { type: 'Account', Name: `${mark} & <js> ü`, NumberOfEmployees: 5, Phone: null },
  { type: 'Account', Phone: '1' },
]);
assert.equal(created.success, true);
assert.equal(refused.success, false);
done('create');

const [updated] = await soap.update([{ type: 'Account', Id: created.id, Name: `${mark} again` }]);
assert.equal(updated.success, true);
const [upserted] = await soap.upsert('ExternalId', [{ type: 'Account', ExternalId: `${mark}-js`, Name: mark }]);
assert.equal(upserted.created, true);
done('update and upsert');

const [deleted] = await soap.delete([created.id]);
assert.equal(deleted.success, true);
const [undeleted] = await soap.undelete([created.id]);
assert.equal(undeleted.success, true);
done('delete and undelete');

await connection.logout();
await assert.rejects(soap.getUserInfo());
done('log out');

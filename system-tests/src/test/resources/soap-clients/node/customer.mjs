// A customer and a file over Mainstay v1 with node-soap: npm ci, then
//
//     MAINSTAY_URL=http://127.0.0.1:8080 MAINSTAY_USER=admin MAINSTAY_PASSWORD=... \
//         node customer.mjs EXTERNAL_ID FILE_TO_SEND FILE_TO_WRITE
//
// Prints what it saw, one JSON object per line.

import { readFile, writeFile } from "node:fs/promises";
import soap from "soap";

const [externalId, fileToSend, fileToWrite] = process.argv.slice(2);
const { MAINSTAY_URL, MAINSTAY_USER, MAINSTAY_PASSWORD } = process.env;

function tell(step, facts) {
  console.log(JSON.stringify({ step, ...facts }));
}

async function mainstay(security, options = {}) {
  const client = await soap.createClientAsync(`${MAINSTAY_URL}/services/mainstay/v1?wsdl`, options);
  client.setSecurity(security);
  return client;
}

/** The code of the refusal and the places that it names. */
async function refusalOf(call) {
  try {
    await call();
    return { code: null };
  } catch (error) {
    const fault = error.root.Envelope.Body.Fault;
    const refusal = (fault.detail ?? fault.Detail).Refusal;
    return {
      faultCode: (fault.faultcode ?? fault.Code.Value).replace(/^.*:/, ""),
      code: refusal.code,
      pointers: [refusal.errors?.error ?? []].flat().map((e) => e.pointer),
    };
  }
}

const basic = new soap.BasicAuthSecurity(MAINSTAY_USER, MAINSTAY_PASSWORD);
const client = await mainstay(basic);

const [saved] = await client.SaveCustomerAsync({
  account: {
    externalId,
    name: "Grüße & Söhne <株式会社>",
    billingCity: "Łódź",
    annualRevenue: "1250000.50",
    currencyIsoCode: "EUR",
  },
  contacts: { contact: [{ externalId, lastName: "山田", firstName: "Zoë", birthdate: "1980-02-29" }] },
});
const id = saved.account.id;
tell("save", { outcome: saved.account.outcome, id, contact: saved.contacts.contact[0].outcome });

const [found] = await client.FindCustomersAsync({ filter: `externalId==${externalId}`, count: true });
tell("find", { names: found.accounts.account.map((account) => account.name), total: found.total });

const [customer] = await client.GetCustomerAsync({ id });
const [contact] = customer.contacts.contact;
tell("get", {
  name: customer.account.name,
  city: customer.account.billingCity,
  revenue: customer.account.annualRevenue,
  phone: customer.account.phone ?? null,
  contact: `${contact.firstName} ${contact.lastName}`,
  birthdate: contact.birthdate.toISOString().slice(0, 10),
});

const tooLong = { externalId, billingCity: "ü".repeat(300) };
tell("refuse", await refusalOf(() => client.SaveCustomerAsync({ account: tooLong })));

// a file inside the message, as base64
const attachment = { parentId: id, name: "Übersicht 概要.bin", contentType: "application/octet-stream" };
const bytes = await readFile(fileToSend);
const [sent] = await client.AttachFileAsync({ attachment, content: bytes.toString("base64") });
const [fetched] = await client.GetFileAsync({ id: sent.attachment.id });
await writeFile(fileToWrite, Buffer.from(fetched.content, "base64"));
tell("file", {
  id: sent.attachment.id,
  name: fetched.attachment.name,
  length: Number(fetched.attachment.bodyLength),
});

// the same file beside the message, by MTOM: a request that comes so is answered so
const mtom = await mainstay(basic, { parseResponseAttachments: true });
const part = { contentId: "content@client", name: "content", mimetype: "application/octet-stream", body: bytes };
const reference = '<xop:Include xmlns:xop="http://www.w3.org/2004/08/xop/include" href="cid:content@client"/>';
const [beside] = await mtom.AttachFileAsync({ attachment, content: { $xml: reference } }, { attachments: [part] });
await mtom.GetFileAsync({ id: beside.attachment.id }, { forceMTOM: true });
const [received] = mtom.lastResponseAttachments.parts;
await writeFile(`${fileToWrite}.mtom`, received.body);
tell("mtom", { id: beside.attachment.id, encoding: received.headers["content-transfer-encoding"] });

const soap12 = await mainstay(basic, { forceSoap12Headers: true });
const [again] = await soap12.GetCustomerAsync({ externalId });
tell("soap12", { name: again.account.name });
tell("soap12 refuse", await refusalOf(() => soap12.GetCustomerAsync({ id: "001000000000000AAA" })));

const token = (password) => new soap.WSSecurity(MAINSTAY_USER, password, { passwordType: "PasswordText" });
const [byToken] = await (await mainstay(token(MAINSTAY_PASSWORD))).GetCustomerAsync({ id });
tell("token", { name: byToken.account.name });
const stranger = await mainstay(token("wrong"));
tell("wrong token", await refusalOf(() => stranger.GetCustomerAsync({ id })));

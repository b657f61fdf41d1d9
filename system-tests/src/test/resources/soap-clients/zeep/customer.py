"""A customer and a file over Mainstay v1 with zeep.

    MAINSTAY_URL=http://127.0.0.1:8080 MAINSTAY_USER=admin MAINSTAY_PASSWORD=... \
        python3 customer.py EXTERNAL_ID FILE_TO_SEND FILE_TO_WRITE

Prints what it saw, one JSON object per line. Needs zeep (Debian: python3-zeep python3-requests).
"""

import json
import os
import sys

import requests
import zeep
from zeep.wsse.username import UsernameToken

URL = os.environ["MAINSTAY_URL"] + "/services/mainstay/v1?wsdl"
USER = os.environ["MAINSTAY_USER"]
PASSWORD = os.environ["MAINSTAY_PASSWORD"]
NAMESPACE = {"v1": "urn:mainstay:v1"}


def tell(step, **facts):
    print(json.dumps({"step": step, **facts}))


def with_basic(port):
    session = requests.Session()
    session.auth = (USER.encode("utf-8"), PASSWORD.encode("utf-8"))
    client = zeep.Client(URL, transport=zeep.Transport(session=session))
    return client.bind("MainstayService", port)


def with_token(password):
    client = zeep.Client(URL, wsse=UsernameToken(USER, password))
    return client.bind("MainstayService", "MainstaySoap11")


def refusal_of(call, **arguments):
    """The code of the refusal and the places that it names."""
    try:
        call(**arguments)
    except zeep.exceptions.Fault as fault:
        detail = fault.detail.find("v1:Refusal", NAMESPACE)
        return {
            "faultCode": fault.code.split(":")[-1],
            "code": detail.findtext("v1:code", namespaces=NAMESPACE),
            "pointers": [p.text for p in detail.iterfind("v1:errors/v1:error/v1:pointer", NAMESPACE)],
        }
    return {"code": None}


def save_and_find(mainstay, external_id):
    saved = mainstay.SaveCustomer(
        account={
            "externalId": external_id,
            "name": "Grüße & Söhne <株式会社>",
            "billingCity": "Łódź",
            "annualRevenue": "1250000.50",
            "currencyIsoCode": "EUR",
        },
        contacts={
            "contact": [
                {"externalId": external_id, "lastName": "山田", "firstName": "Zoë", "birthdate": "1980-02-29"},
            ]
        },
    )
    tell("save", outcome=saved.account.outcome, id=saved.account.id, contact=saved.contacts.contact[0].outcome)

    found = mainstay.FindCustomers(filter="externalId==" + external_id, count=True)
    tell("find", names=[account.name for account in found.accounts.account], total=found.total)

    customer = mainstay.GetCustomer(id=saved.account.id)
    contact = customer.contacts.contact[0]
    tell(
        "get",
        name=customer.account.name,
        city=customer.account.billingCity,
        revenue=str(customer.account.annualRevenue),
        phone=customer.account.phone,
        contact=contact.firstName + " " + contact.lastName,
        birthdate=contact.birthdate.isoformat(),
    )
    return saved.account.id


def send_and_fetch(mainstay, account_id, file_to_send, file_to_write):
    with open(file_to_send, "rb") as file:
        sent = mainstay.AttachFile(
            attachment={
                "parentId": account_id,
                "name": "Übersicht 概要.bin",
                "contentType": "application/octet-stream",
            },
            content=file.read(),
        )
    fetched = mainstay.GetFile(id=sent.id)
    with open(file_to_write, "wb") as file:
        file.write(fetched.content)
    tell("file", id=sent.id, name=fetched.attachment.name, length=fetched.attachment.bodyLength)


def main(external_id, file_to_send, file_to_write):
    mainstay = with_basic("MainstaySoap11")
    account_id = save_and_find(mainstay, external_id)
    too_long = {"externalId": external_id, "billingCity": "ü" * 300}
    tell("refuse", **refusal_of(mainstay.SaveCustomer, account=too_long))
    send_and_fetch(mainstay, account_id, file_to_send, file_to_write)

    soap12 = with_basic("MainstaySoap12")
    tell("soap12", name=soap12.GetCustomer(externalId=external_id).account.name)
    tell("soap12 refuse", **refusal_of(soap12.GetCustomer, id="001000000000000AAA"))

    tell("token", name=with_token(PASSWORD).GetCustomer(id=account_id).account.name)
    tell("wrong token", **refusal_of(with_token("wrong").GetCustomer, id=account_id))


main(*sys.argv[1:])

<?php
// A customer and a file over Mainstay v1 with PHP's SoapClient (Debian: php-cli php-soap).
//
//     MAINSTAY_URL=http://127.0.0.1:8080 MAINSTAY_USER=admin MAINSTAY_PASSWORD=... \
//         php customer.php EXTERNAL_ID FILE_TO_SEND FILE_TO_WRITE
//
// Prints what it saw, one JSON object per line.

declare(strict_types=1);

[, $externalId, $fileToSend, $fileToWrite] = $argv;

function tell(string $step, array $facts): void
{
    echo json_encode(['step' => $step] + $facts, JSON_THROW_ON_ERROR), "\n";
}

function mainstay(array $options): SoapClient
{
    return new SoapClient(getenv('MAINSTAY_URL') . '/services/mainstay/v1?wsdl', $options + [
        'cache_wsdl' => WSDL_CACHE_NONE,
        // one contact is a list, too
        'features' => SOAP_SINGLE_ELEMENT_ARRAYS,
    ]);
}

function withBasic(int $soapVersion): SoapClient
{
    return mainstay([
        'soap_version' => $soapVersion,
        'login' => getenv('MAINSTAY_USER'),
        'password' => getenv('MAINSTAY_PASSWORD'),
    ]);
}

/** SoapClient knows no WS-Security, but sends any header. */
function withToken(string $password): SoapClient
{
    $namespace = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
    $text = fn (string $value) => new SoapVar($value, XSD_STRING, null, null, null, $namespace);
    $token = new SoapVar(
        ['Username' => $text(getenv('MAINSTAY_USER')), 'Password' => $text($password)],
        SOAP_ENC_OBJECT,
        null,
        null,
        'UsernameToken',
        $namespace,
    );
    $client = mainstay([]);
    $client->__setSoapHeaders(new SoapHeader($namespace, 'Security', new SoapVar([$token], SOAP_ENC_OBJECT)));
    return $client;
}

/** The code of the refusal and the places that it names. */
function refusalOf(callable $call): array
{
    try {
        $call();
    } catch (SoapFault $fault) {
        $refusal = $fault->detail->Refusal;
        $errors = $refusal->errors->error ?? []; // in a fault a single element is no list
        return [
            'faultCode' => preg_replace('/^.*:/', '', $fault->faultcode),
            'code' => $refusal->code,
            'pointers' => array_map(fn ($error) => $error->pointer, is_array($errors) ? $errors : [$errors]),
        ];
    }
    return ['code' => null];
}

$mainstay = withBasic(SOAP_1_1);
$saved = $mainstay->SaveCustomer([
    'account' => [
        'externalId' => $externalId,
        'name' => 'Grüße & Söhne <株式会社>',
        'billingCity' => 'Łódź',
        'annualRevenue' => '1250000.50',
        'currencyIsoCode' => 'EUR',
    ],
    'contacts' => ['contact' => [
        ['externalId' => $externalId, 'lastName' => '山田', 'firstName' => 'Zoë', 'birthdate' => '1980-02-29'],
    ]],
]);
$id = $saved->account->id;
tell('save', [
    'outcome' => $saved->account->outcome,
    'id' => $id,
    'contact' => $saved->contacts->contact[0]->outcome,
]);

$found = $mainstay->FindCustomers(['filter' => "externalId==$externalId", 'count' => true]);
tell('find', [
    'names' => array_map(fn ($account) => $account->name, $found->accounts->account),
    'total' => $found->total,
]);

$customer = $mainstay->GetCustomer(['id' => $id]);
$contact = $customer->contacts->contact[0];
tell('get', [
    'name' => $customer->account->name,
    'city' => $customer->account->billingCity,
    'revenue' => $customer->account->annualRevenue,
    'phone' => $customer->account->phone ?? null,
    'contact' => "$contact->firstName $contact->lastName",
    'birthdate' => $contact->birthdate,
]);

tell('refuse', refusalOf(fn () => $mainstay->SaveCustomer([
    'account' => ['externalId' => $externalId, 'billingCity' => str_repeat('ü', 300)],
])));

// SoapClient makes base64 of the bytes, and bytes of it
$sent = $mainstay->AttachFile([
    'attachment' => ['parentId' => $id, 'name' => 'Übersicht 概要.bin', 'contentType' => 'application/octet-stream'],
    'content' => file_get_contents($fileToSend),
]);
$fetched = $mainstay->GetFile(['id' => $sent->attachment->id]);
file_put_contents($fileToWrite, $fetched->content);
tell('file', [
    'id' => $sent->attachment->id,
    'name' => $fetched->attachment->name,
    'length' => $fetched->attachment->bodyLength,
]);

$soap12 = withBasic(SOAP_1_2);
tell('soap12', ['name' => $soap12->GetCustomer(['externalId' => $externalId])->account->name]);
tell('soap12 refuse', refusalOf(fn () => $soap12->GetCustomer(['id' => '001000000000000AAA'])));

tell('token', ['name' => withToken(getenv('MAINSTAY_PASSWORD'))->GetCustomer(['id' => $id])->account->name]);
tell('wrong token', refusalOf(fn () => withToken('wrong')->GetCustomer(['id' => $id])));

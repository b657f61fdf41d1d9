package org.mainstay.launcher.demo;

import java.util.List;
import java.util.Map;

/** What people in support and sales write, in their language. */
final class Phrases {
    private static final Map<String, List<String>> PROBLEMS = Map.of(
            "en",
                    List.of(
                            "Device does not start after the update",
                            "Invoice shows the wrong address",
                            "How do I add a second user?",
                            "Delivery is incomplete",
                            "Display flickers when warm",
                            "Please renew our contract"),
            "de",
                    List.of(
                            "Gerät startet nach dem Update nicht",
                            "Rechnung mit falscher Anschrift",
                            "Wie lege ich einen weiteren Benutzer an?",
                            "Lieferung unvollständig",
                            "Pumpe läuft ungewöhnlich laut"),
            "fr",
                    List.of(
                            "L'appareil ne démarre plus depuis la mise à jour",
                            "Adresse erronée sur la facture",
                            "Comment ajouter un utilisateur ?",
                            "Livraison incomplète"),
            "es",
                    List.of(
                            "El equipo no arranca tras la actualización",
                            "Dirección incorrecta en la factura",
                            "¿Cómo añado otro usuario?"),
            "pl", List.of("Urządzenie nie uruchamia się po aktualizacji", "Błędny adres na fakturze"),
            "ja", List.of("アップデート後に機器が起動しません", "請求書の住所が間違っています", "ユーザーの追加方法を教えてください"));

    private static final Map<String, List<String>> ANSWERS = Map.of(
            "en",
                    List.of(
                            "Asked for the serial number and the log.",
                            "Replacement is on its way.",
                            "Solved by phone, the customer is content.",
                            "Could reproduce it, engineering looks into it."),
            "de",
                    List.of(
                            "Seriennummer und Protokoll angefordert.",
                            "Ersatz ist unterwegs.",
                            "Telefonisch gelöst, Kundin zufrieden."),
            "fr", List.of("Numéro de série demandé.", "Le remplacement est en route.", "Résolu par téléphone."),
            "es", List.of("Hemos pedido el número de serie.", "Resuelto por teléfono."),
            "pl", List.of("Poprosiliśmy o numer seryjny.", "Rozwiązane telefonicznie."),
            "ja", List.of("シリアル番号を確認中です。", "電話で解決しました。"));

    private static final Map<String, List<String>> IMPRESSIONS = Map.of(
            "en",
                    List.of(
                            "Decides before the end of the quarter; the budget is approved.",
                            "Prefers to be called in the morning.",
                            "Wants a pilot at one site before a larger order.",
                            "Compares us with two others; price matters less than service."),
            "de",
                    List.of(
                            "Entscheidung vor Quartalsende, Budget ist freigegeben.",
                            "Am besten vormittags anrufen.",
                            "Möchte zuerst einen Standort ausstatten."),
            "fr",
                    List.of(
                            "Décision avant la fin du trimestre.",
                            "À rappeler le matin.",
                            "Souhaite un essai sur un site."),
            "es", List.of("Decide antes de fin de trimestre.", "Mejor llamar por la mañana."),
            "pl", List.of("Decyzja przed końcem kwartału.", "Najlepiej dzwonić rano."),
            "ja", List.of("四半期末までに決定予定。", "午前中の電話を希望。"));

    private final Chance chance;

    Phrases(Chance chance) {
        this.chance = chance;
    }

    String problem(String language) {
        return chance.oneOf(PROBLEMS.get(language));
    }

    String answer(String language) {
        return chance.oneOf(ANSWERS.get(language));
    }

    String impression(String language) {
        return chance.oneOf(IMPRESSIONS.get(language));
    }
}

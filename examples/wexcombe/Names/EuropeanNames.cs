namespace Reeve.Wexcombe.Names;

/// <summary>Names of people with roots in Ireland and on the continent.</summary>
static class EuropeanNames
{
    /// <summary>The tables.</summary>
    public static NameTable[] Tables { get; } =
    [
        new()
        {
            Origin = "Irish",
            Share = 0.045,
            SecondForename = 0.6,
            Women =
            [
                "Bridget, Mary, Kathleen, Nora, Eileen, Maureen, Josephine, Teresa, Philomena, Rose, Agnes, Sheila, Una, Breda",
                "Siobhán, Deirdre, Geraldine, Noreen, Bernadette, Orla, Fionnuala, Caroline, Gráinne, Sinéad, Aisling, Niamh, Maeve, Theresa",
                "Aoife, Ciara, Caoimhe, Niamh, Saoirse, Róisín, Clodagh, Sinéad, Orlaith, Erin, Shauna, Laoise",
            ],
            Men =
            [
                "Patrick, Michael, John, James, Thomas, Denis, Daniel, Gerard, Cornelius, Martin, Joseph, Eamonn, Bernard, Francis",
                "Declan, Brendan, Seán, Kieran, Liam, Gerard, Dermot, Niall, Eoin, Fergus, Colm, Donal, Aidan, Padraig",
                "Conor, Cian, Oisín, Darragh, Cillian, Ronan, Fionn, Eoghan, Rory, Shane, Cormac, Tadhg",
            ],
            Surnames = "Murphy, Kelly, O'Sullivan, Walsh, O'Brien, Byrne, Ryan, O'Connor, O'Neill, O'Reilly, Doyle, McCarthy, Gallagher, Doherty, Kennedy, "
                + "Lynch, Murray, Quinn, Moore, McLaughlin, O'Carroll, Connolly, Daly, O'Connell, Wilson, Dunne, Brennan, Burke, Collins, Nolan, Fitzgerald, "
                + "McMahon, O'Donnell, Keane, Healy, Sheehan, Hogan, McGrath, Flynn, Duffy, Maguire, Kavanagh, Power, Kinsella, Mulligan",
        },
        new()
        {
            Origin = "Polish",
            Share = 0.06,
            WifeTakesName = 0.85,
            Women = ["Anna, Katarzyna, Małgorzata, Agnieszka, Joanna, Magdalena, Monika, Ewa, Aleksandra, Barbara, Krystyna, Dorota, Beata, Iwona, Justyna, "
                + "Natalia, Paulina, Karolina, Zofia, Julia, Weronika, Sylwia, Elżbieta, Renata, Halina"],
            Men = ["Piotr, Krzysztof, Andrzej, Tomasz, Paweł, Marcin, Michał, Jan, Grzegorz, Jakub, Łukasz, Stanisław, Mateusz, Marek, Dariusz, "
                + "Kamil, Rafał, Zbigniew, Wojciech, Jerzy, Szymon, Dawid, Adrian, Sławomir, Bartosz"],
            Surnames = "Nowak, Kowalski, Wiśniewski, Wójcik, Kowalczyk, Kamiński, Lewandowski, Zieliński, Szymański, Woźniak, Dąbrowski, Kozłowski, Jankowski, "
                + "Mazur, Kwiatkowski, Krawczyk, Piotrowski, Grabowski, Nowakowski, Pawłowski, Michalski, Adamczyk, Dudek, Zając, Wieczorek, Jabłoński, Król, "
                + "Majewski, Olszewski, Jaworski, Wróbel, Malinowski, Stępień, Górski, Rutkowski, Sikora, Baran, Duda",
            WomansForm = static name => name.EndsWith("ki", StringComparison.Ordinal) ? name[..^1] + "a" : name,
        },
        new()
        {
            Origin = "Romanian",
            Share = 0.04,
            Women = ["Maria, Elena, Ioana, Andreea, Mihaela, Ana, Cristina, Alina, Daniela, Gabriela, Simona, Adriana, Raluca, Florentina, Roxana, Georgiana, Mădălina, Oana"],
            Men = ["Andrei, Alexandru, Gheorghe, Ion, Mihai, Constantin, Adrian, Florin, Ionuț, Marius, Cristian, Vasile, Nicolae, Bogdan, Daniel, Ștefan, Cătălin, Dumitru"],
            Surnames = "Popa, Popescu, Ionescu, Pop, Radu, Dumitru, Stan, Stoica, Gheorghe, Matei, Ciobanu, Rusu, Constantin, Marin, Munteanu, Dinu, Lazăr, Florea, "
                + "Dobre, Barbu, Moldovan, Tudor, Nistor, Stănescu, Mocanu, Preda, Ungureanu, Cojocaru",
        },
        new()
        {
            Origin = "Portuguese",
            Share = 0.025,
            WifeTakesName = 0.4,
            SecondForename = 0.6,
            Women = ["Maria, Ana, Inês, Beatriz, Mariana, Catarina, Sofia, Isabel, Teresa, Fernanda, Paula, Rosa, Lurdes, Conceição, Joana, Cláudia, Fátima"],
            Men = ["José, João, António, Manuel, Francisco, Carlos, Luís, Paulo, Pedro, Rui, Nuno, Tiago, Miguel, Jorge, Fernando, Vítor, Ricardo"],
            Surnames = "Silva, Santos, Ferreira, Pereira, Oliveira, Costa, Rodrigues, Martins, Jesus, Sousa, Fernandes, Gonçalves, Gomes, Lopes, Marques, Alves, "
                + "da Silva, dos Santos, Almeida, Ribeiro, Pinto, Carvalho, Teixeira, Moreira, Correia, Mendes, Nunes, de Freitas",
        },
        new()
        {
            Origin = "Turkish",
            Share = 0.035,
            WifeTakesName = 0.9,
            Women = ["Fatma, Ayşe, Emine, Hatice, Zeynep, Elif, Meryem, Şerife, Zehra, Sultan, Hanife, Merve, Özlem, Gülsen, Songül, Nuray, Esra, Büşra"],
            Men = ["Mehmet, Mustafa, Ahmet, Ali, Hüseyin, Hasan, İbrahim, İsmail, Osman, Yusuf, Murat, Ömer, Ramazan, Halil, Süleyman, Emre, Kemal, Serkan"],
            Surnames = "Yılmaz, Kaya, Demir, Şahin, Çelik, Yıldız, Yıldırım, Öztürk, Aydın, Özdemir, Arslan, Doğan, Kılıç, Aslan, Çetin, Kara, Koç, Kurt, Özkan, "
                + "Şimşek, Polat, Korkmaz, Erdoğan, Güneş, Aksoy, Bulut",
        },
    ];
}

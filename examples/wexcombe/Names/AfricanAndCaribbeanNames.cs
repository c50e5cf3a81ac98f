namespace Reeve.Wexcombe.Names;

/// <summary>Names of people with roots in West and East Africa and in the Caribbean.</summary>
static class AfricanAndCaribbeanNames
{
    /// <summary>The tables.</summary>
    public static NameTable[] Tables { get; } =
    [
        new()
        {
            Origin = "Caribbean",
            Share = 0.055,
            WifeTakesName = 0.6,
            SecondForename = 0.7,
            Women =
            [
                "Gloria, Sylvia, Icilda, Enid, Verna, Merle, Hyacinth, Pearl, Myrtle, Ivy, Cynthia, Beverley, Norma, Lurline, Una, Monica",
                "Marcia, Sonia, Yvonne, Beverley, Jennifer, Paulette, Sandra, Marva, Donna, Sharon, Juliet, Andrea, Claudette, Maxine",
                "Shanice, Aaliyah, Jasmine, Tanisha, Kezia, Monique, Chantelle, Nadine, Leanne, Rochelle, Naomi, Imani",
            ],
            Men =
            [
                "Winston, Clifton, Vincent, Leroy, Cecil, Neville, Alford, Roy, Rudolph, Clive, Egbert, Lloyd, Carlton, Horace, Desmond",
                "Trevor, Errol, Delroy, Carl, Michael, Anthony, Garfield, Wayne, Patrick, Lloyd, Everton, Glenroy, Courtney, Devon",
                "Jermaine, Marcus, Tyrone, Reece, Jerome, Malachi, Tyrell, Andre, Dwayne, Kieron, Isaiah, Elijah, Romario",
            ],
            Surnames = "Campbell, Brown, Williams, Francis, Thompson, Grant, Johnson, Clarke, Gordon, Reid, Lewis, Henry, Morgan, Joseph, Charles, Bailey, Palmer, "
                + "Wright, Douglas, Morrison, Mitchell, Powell, Dacres, Blake, Bryan, McKenzie, Samuels, Barrett, Pinnock, Facey, Wedderburn, Prince, Alleyne, Braithwaite, Baptiste, St Louis",
        },
        new()
        {
            Origin = "Nigerian",
            Share = 0.045,
            SecondForename = 0.8,
            EnglishKnownAs = 0.15,
            Women = ["Blessing, Ngozi, Funmilayo, Chioma, Folasade, Grace, Adaeze, Yetunde, Amaka, Titilayo, Ifeoma, Patience, Bukola, Omolara, Chinwe, Abimbola, Kehinde, "
                + "Taiwo, Nkechi, Damilola, Temitope, Aisha, Zainab, Joy"],
            Men = ["Emmanuel, Oluwaseun, Chukwuemeka, Babatunde, Samuel, Ifeanyi, Adebayo, Olumide, Tunde, Kehinde, Taiwo, Chinedu, Obinna, Femi, Ayodele, Segun, Musa, "
                + "Ibrahim, Sunday, Uche, Kayode, Michael, Daniel, Tobi"],
            Surnames = "Okafor, Adeyemi, Okonkwo, Ogunleye, Balogun, Eze, Adebayo, Okeke, Nwosu, Oladipo, Ojo, Ibrahim, Bello, Afolabi, Obi, Akinola, Olawale, Ogbonna, "
                + "Nwachukwu, Adeleke, Onyekachi, Abubakar, Ogundipe, Chukwu, Olatunji, Uzoma, Ajayi, Fashola, Adewale, Onuoha",
        },
        new()
        {
            Origin = "Ghanaian",
            Share = 0.025,
            SecondForename = 0.8,
            EnglishKnownAs = 0.15,
            Women = ["Akosua, Abena, Ama, Esi, Adwoa, Efua, Afia, Mercy, Comfort, Grace, Felicia, Beatrice, Vida, Georgina, Gifty, Yaa"],
            Men = ["Kwame, Kofi, Kwasi, Yaw, Kwabena, Kwaku, Emmanuel, Isaac, Samuel, Joseph, Ebenezer, Francis, Daniel, Stephen, Nana, Akwasi"],
            Surnames = "Mensah, Owusu, Boateng, Osei, Asante, Appiah, Agyeman, Addo, Amoah, Adjei, Ofori, Antwi, Asamoah, Opoku, Acheampong, Darko, Frimpong, Sarpong, Quaye, "
                + "Ansah, Nkrumah, Gyasi, Tetteh, Baidoo",
        },
        new()
        {
            Origin = "Somali",
            Share = 0.02,
            WifeTakesName = 0,
            BornOnNewYear = 0.35,
            Women = ["Fadumo, Amina, Halimo, Khadija, Hodan, Sahra, Maryan, Asha, Hawa, Ifrah, Faiza, Nimo, Deqa, Ayan, Zamzam, Safiya"],
            Men = ["Mohamed, Abdi, Ahmed, Hassan, Abdullahi, Ali, Yusuf, Omar, Ibrahim, Abdirahman, Farah, Jama, Mohamud, Ismail, Mustafa, Guled"],
            Surnames = "Mohamed, Ali, Ahmed, Hassan, Abdi, Hussein, Omar, Warsame, Farah, Abdullahi, Yusuf, Nur, Ibrahim, Jama, Osman, Aden, Hersi, Mohamud, Elmi, Duale",
        },
    ];
}

namespace Reeve.Wexcombe.Names;

/// <summary>Names of people with roots in South and East Asia.</summary>
static class AsianNames
{
    /// <summary>The tables.</summary>
    public static NameTable[] Tables { get; } =
    [
        new()
        {
            Origin = "Indian",
            Share = 0.035,
            WifeTakesName = 0.85,
            SecondForename = 0.4,
            BornOnNewYear = 0.02,
            Women = ["Priya, Anjali, Kavita, Sunita, Nisha, Meena, Pooja, Hansa, Jyoti, Rekha, Bhavna, Neha, Kiran, Shilpa, Usha, Lakshmi, Divya, Hema, Nirmala, Asha, Ranjana"],
            Men = ["Rajesh, Amit, Sanjay, Vijay, Anil, Suresh, Rahul, Dinesh, Ashok, Mahesh, Nilesh, Kamlesh, Vikram, Arjun, Rohan, Deepak, Jayesh, Harish, Pravin, Kishan, Bharat"],
            Surnames = "Patel, Shah, Sharma, Kumar, Mistry, Desai, Mehta, Gupta, Joshi, Parmar, Chauhan, Solanki, Rao, Reddy, Nair, Iyer, Verma, Gohil, Amin, Trivedi, Menon, Bhatt, Thakor, Vaghela",
        },
        new()
        {
            Origin = "Punjabi Sikh",
            Share = 0.015,
            WifeTakesName = 0.4,
            Women = ["Harpreet, Manjit, Gurpreet, Jaswinder, Balwinder, Kulwinder, Simran, Parminder, Jasleen, Amandeep, Sukhwinder, Rajvinder, Navdeep"],
            Men = ["Harpreet, Gurpreet, Amandeep, Jaswinder, Balwinder, Manjit, Sukhwinder, Kulwinder, Jagdeep, Satnam, Ranjit, Inderjit, Navdeep"],
            Surnames = "Gill, Dhillon, Sandhu, Sidhu, Grewal, Bains, Dhaliwal, Johal, Sahota, Uppal, Virdee, Atwal, Mann, Bhogal",
            WomensLastNames = (["Kaur"], 0.6),
            MensLastNames = (["Singh"], 0.45),
        },
        new()
        {
            Origin = "Pakistani",
            Share = 0.05,
            WifeTakesName = 0.35,
            BornOnNewYear = 0.08,
            Women = ["Fatima, Ayesha, Nasreen, Shazia, Saima, Farzana, Rukhsana, Zainab, Maryam, Samina, Noreen, Shabana, Yasmin, Nadia, Parveen, Sadia, Hina, Tahira, Iqra"],
            Men = ["Mohammed, Muhammad, Imran, Tariq, Asif, Shahid, Khalid, Nadeem, Zahid, Usman, Bilal, Hamza, Abdul, Rashid, Javed, Sajid, Waqas, Arshad, Faisal, Adnan"],
            Surnames = "Khan, Hussain, Ahmed, Ali, Malik, Mahmood, Iqbal, Shah, Akhtar, Mirza, Butt, Rashid, Aslam, Raja, Qureshi, Chaudhry, Sheikh, Bashir, Anwar, Rafiq, Younis, Saleem, Riaz, Nawaz",
            WomensLastNames = (["Bibi", "Begum", "Akhtar", "Kausar", "Parveen"], 0.4),
        },
        new()
        {
            Origin = "Bangladeshi",
            Share = 0.04,
            WifeTakesName = 0.1,
            BornOnNewYear = 0.12,
            Women = ["Nazma, Shirin, Rahima, Fatema, Taslima, Nasima, Rokeya, Shahana, Sultana, Rina, Ayesha, Hosna, Momtaz, Tahmina, Farhana, Sumaiya, Salma"],
            Men = ["Mohammed, Abdul, Md, Shahin, Kamal, Rafiqul, Jamal, Aminul, Nurul, Mizanur, Faruk, Shafiqul, Habibur, Anwar, Sadiqur, Tanvir, Rezaul"],
            Surnames = "Islam, Uddin, Miah, Rahman, Ali, Hussain, Ahmed, Choudhury, Haque, Khan, Alam, Karim, Hoque, Chowdhury, Malik, Sarkar, Talukder, Ullah, Hasan, Mannan",
            WomensLastNames = (["Begum", "Khatun", "Akter", "Khanom", "Bibi"], 0.7),
        },
        new()
        {
            Origin = "Chinese",
            Share = 0.02,
            WifeTakesName = 0.1,
            SecondForename = 0,
            EnglishKnownAs = 0.45,
            Women = ["Mei Ling, Xiu Ying, Li Hua, Wing Yan, Siu Fong, Yuk Lan, Wai Ling, Xiaoyan, Jing, Na, Fang, Ka Yan, Hui Min, Suet Ying"],
            Men = ["Wei, Chi Ming, Wai Keung, Jun, Ka Ho, Kwok Wai, Tsz Hin, Ming, Lei, Hao, Chun Kit, Wing Fai, Jian, Man Ho"],
            Surnames = "Wong, Chan, Li, Chen, Cheung, Lam, Wang, Leung, Ng, Ho, Liu, Zhang, Lau, Yip, Cheng, Tang, Kwok, Lin, Chow, Tsang, Wu, Huang",
        },
        new()
        {
            Origin = "Filipino",
            Share = 0.015,
            SecondForename = 0.7,
            Women = ["Maria, Rosalie, Marites, Cristina, Jocelyn, Lourdes, Maricel, Rowena, Analyn, Grace, Evangeline, Divina"],
            Men = ["Jose, Ramon, Rodrigo, Ferdinand, Arnel, Roberto, Jayson, Renato, Michael, Alvin, Noel, Edgardo"],
            Surnames = "Santos, Reyes, Cruz, Bautista, Garcia, Mendoza, Ramos, Aquino, Dela Cruz, Castillo, Villanueva, Mercado, Pascual, Salazar",
        },
    ];
}

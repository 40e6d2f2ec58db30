package spoor.bench;

import java.util.List;
import java.util.SplittableRandom;

/// Names of people that nobody lists: common given and family names of seventeen cultures, drawn at
/// random, in the forms that forms ask for. Written by hand from general knowledge of what is
/// common there (national statistics offices publish such tables); frequencies are not imitated.
final class OrdinaryNames {
    /// Given names / family names of one culture, and its pattern: `G` a given, `F` a family name,
    /// `I` an initial, `P` a patronymic.
    private record Culture(List<String> patterns, List<String> given, List<String> family) {}

    private static final List<Culture> CULTURES =
            List.of(
                    culture(
                            "G F,G G F,G I F",
                            "James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica Thomas Sarah Charles Karen Emily Oliver Harry Grace",
                            "Smith Johnson Williams Brown Jones Davis Miller Wilson Moore Taylor Anderson Jackson White Harris Martin Thompson Clark Lewis Walker Hall Wright Turner Hughes Edwards"),
                    culture(
                            "G F,G G F",
                            "Lukas Anna Maximilian Sophie Felix Lena Paul Marie Jonas Laura Klaus Ursula Hans Petra Stefan Sabine Jürgen Monika Wolfgang Heike Uwe Karin",
                            "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger"),
                    culture(
                            "G F,G G F",
                            "Jean Marie Pierre Nathalie Michel Isabelle Philippe Sylvie Alain Catherine Nicolas Camille Julien Chloé Antoine Léa Thomas Manon Luc Céline",
                            "Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia David Bertrand Roux Vincent Fournier Girard Bonnet"),
                    culture(
                            "G F F,G G F F,G F",
                            "José María Antonio Carmen Juan Ana Manuel Isabel Francisco Laura Luis Cristina Javier Marta Miguel Elena Carlos Lucía Alejandro Paula Diego Sofía",
                            "García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres"),
                    culture(
                            "G F,G G F",
                            "Marco Giulia Francesco Chiara Alessandro Francesca Andrea Sara Matteo Martina Lorenzo Valentina Giuseppe Anna Roberto Paola Stefano Laura",
                            "Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti DeLuca Mancini Costa Giordano Rizzo Lombardi Moretti"),
                    culture(
                            "G F,G P F,F G P",
                            "Aleksandr Sergey Dmitry Andrey Aleksey Maksim Evgeny Ivan Mikhail Nikolay Vladimir Pavel Roman Igor Oleg Viktor Denis Anton",
                            "Smirnov Ivanov Kuznetsov Sokolov Popov Lebedev Kozlov Novikov Morozov Petrov Volkov Solovyov Vasilyev Zaitsev Pavlov Semyonov Golubev Vinogradov Bogdanov Vorobyov"),
                    culture(
                            "G F,G P F",
                            "Oleksandr Andriy Serhiy Volodymyr Mykola Yuriy Vasyl Ihor Taras Bohdan Petro Dmytro Ostap Roman",
                            "Melnyk Shevchenko Boyko Kovalenko Bondarenko Tkachenko Kovalchuk Kravchenko Oliynyk Shevchuk Koval Polishchuk Bondar Tkachuk Moroz Marchenko Lysenko Rudenko Savchenko Petrenko"),
                    culture(
                            "G F,G G F",
                            "Jan Anna Piotr Maria Krzysztof Katarzyna Andrzej Małgorzata Tomasz Agnieszka Paweł Barbara Marcin Ewa Michał Magdalena Jakub Zofia",
                            "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Kwiatkowski Krawczyk Piotrowski Grabowski"),
                    culture(
                            "G F,G G F",
                            "Mehmet Fatma Mustafa Ayşe Ahmet Emine Ali Hatice Hüseyin Zeynep Hasan Elif İbrahim Meryem Osman Şerife Murat Sultan Yusuf Merve",
                            "Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Korkmaz"),
                    culture(
                            "G F,G G F,G G Al-F",
                            "Mohammed Ahmed Ali Hassan Khaled Omar Youssef Ibrahim Mahmoud Mustafa Tarek Karim Fatima Aisha Mariam Nour Layla Samir Hani Rami Sami Walid",
                            "Hassan Ibrahim Mansour Khalil Saleh Haddad Khoury Najjar Farouk Shaheen Darwish Abdallah Qasim Masri Rashed Zayed Nasser Sharif Amin Fawzi Barakat Tamimi"),
                    culture(
                            "G F,G G F",
                            "Reza Maryam Hossein Zahra Mehdi Fatemeh Amir Sara Hamid Leila Saeed Nasrin Behrouz Shirin Kamran Parisa Farhad Mina Navid Roya",
                            "Ahmadi Hosseini Mohammadi Karimi Rezaei Moradi Jafari Rahimi Sadeghi Ebrahimi Hashemi Kazemi Ghasemi Tehrani Shirazi Bagheri Sharifi Farahani Nazari Akbari"),
                    culture(
                            "G F,G G F",
                            "Rahul Priya Amit Anjali Sanjay Sunita Rajesh Pooja Vikram Neha Arjun Kavita Imran Ayesha Bilal Sana Usman Zainab Faisal Hina",
                            "Sharma Singh Kumar Patel Gupta Verma Reddy Nair Iyer Joshi Mehta Rao Khan Malik Qureshi Ahmed Hussain Chaudhry Siddiqui Butt Raja Iqbal"),
                    culture(
                            "F G",
                            "Wei Fang Na Xiuying Min Jing Lei Qiang Yan Jun Yong Jie Juan Tao Ming Chao Xia Ping Gang Guiying Xiaoming Zhiqiang Yuhan Zixuan",
                            "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang"),
                    culture(
                            "F G,G F",
                            "Minjun Seoyeon Jihoon Jiwoo Hyunwoo Subin Dongwook Yuna Sungmin Eunji Jae-hyun Hye-jin Young-ho Mi-kyung Kyung-soo Ji-young Sang-woo Eun-hee Tae-woo Soo-jin",
                            "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Hong Moon Bae"),
                    culture(
                            "G F,F G",
                            "Haruto Yui Sota Hina Yuki Sakura Ren Aoi Kenji Yoko Takashi Keiko Hiroshi Naoko Satoshi Tomoko Makoto Akiko",
                            "Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Matsumoto Inoue Kimura Hayashi Shimizu"),
                    culture(
                            "F G G,F G",
                            "Anh Huong Minh Linh Tuan Thao Hung Lan Duc Mai Quang Hoa Nam Trang Long Phuong Khanh Ngoc",
                            "Nguyen Tran Le Pham Hoang Phan Vu Dang Bui Do Ho Ngo Duong Ly Truong Dinh"),
                    culture(
                            "G F,G G F",
                            "Chukwuemeka Ngozi Oluwaseun Amina Kwame Abena Thabo Lerato Chidi Adaeze Babatunde Folake Kofi Ama Sipho Nomsa Tendai Rudo",
                            "Okafor Adeyemi Mensah Nkosi Okonkwo Balogun Owusu Dlamini Eze Adebayo Boateng Mokoena Nwosu Afolabi Asante Khumalo Moyo Banda"));

    private static final List<String> FATHERS =
            List.of(
                    ("Aleksandrovich Sergeyevich Ivanovich Petrovich Vladimirovich"
                                    + " Nikolayevich Viktorovich Andreyevich Mykhailovych Volodymyrovych")
                            .split(" ", -1));

    private OrdinaryNames() {}

    private static Culture culture(String patterns, String given, String family) {
        return new Culture(
                List.of(patterns.split(",", -1)),
                List.of(given.split(" ", -1)),
                List.of(family.split(" ", -1)));
    }

    /// One name; the cultures take turns at random.
    static String draw(SplittableRandom random) {
        Culture culture = CULTURES.get(random.nextInt(CULTURES.size()));
        StringBuilder name = new StringBuilder();
        for (String part : pick(culture.patterns(), random).split(" ", -1)) {
            String word =
                    switch (part) {
                        case "G" -> pick(culture.given(), random);
                        case "F" -> pick(culture.family(), random);
                        case "Al-F" -> "Al-" + pick(culture.family(), random);
                        case "I" -> (char) ('A' + random.nextInt(23)) + ".";
                        default -> pick(FATHERS, random);
                    };
            name.append(name.isEmpty() ? "" : " ").append(word);
        }
        return name.toString();
    }

    private static String pick(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }
}

### O que é da pessoa no headset: levar, apagar, e do que o Breakwater é feito.

data-title = Seus dados
data-hint = Tudo isto é seu. Leve com você, ou apague daqui.
data-export = Exportar
data-export-lead = Uma página para ler e imprimir, e o mesmo em arquivos para programas. Nada é enviado a lugar nenhum.
data-export-where = Nesta pasta
data-export-do = Gravar os arquivos
data-exported = Gravado em { $dir }.
data-folder = Mostrar pasta
data-erase = Apagar tudo
data-erase-title = Apagar tudo o que é seu aqui?
data-erase-goes = O que vai embora
data-erase-stays = O que fica em outros lugares
data-erase-yes = Apagar tudo
data-erase-lose = Apagar tudo, e perder o que não foi enviado
data-goes-days = Seus dias: ligações, respiros, pausas e suas somas.
data-goes-kudos = Agradecimentos que você fez e recebeu, os que estão neste computador.
data-goes-path = Seu caminho: funções, evidências e objetivos.
data-goes-voice = O que você disse à sua central, o que está neste computador, e as chaves que mostram que é seu.
data-goes-set = O que você definiu aqui: idioma, telefones, fontes de ligações com suas senhas, scripts, agenda, seus próprios números.
data-goes-vault = As chaves do seu cofre, se estão guardadas aqui.
data-goes-centre = Seu acesso a { $name } neste computador.
data-goes-unsent =
    { $count ->
        [one] { $count } registro que ainda não foi enviado. Ele se perderia.
        [many] { $count } de registros que ainda não foram enviados. Eles se perderiam.
       *[other] { $count } registros que ainda não foram enviados. Eles se perderiam.
    }
data-stays-centre = Em { $name }: o que foi enviado, como agradecimentos que você fez e o que você compartilha do seu caminho, e o que está selado no seu cofre. Quem administra sua central pode apagar.
data-stays-files = Arquivos que você exportou, e o próprio programa.
data-licences = Licenças
data-licences-hint = O Breakwater é software livre (MIT ou Apache-2.0). Ele é feito de:
data-help = Ajuda
data-help-text = Cada comando se explica: breakwater --help. Se algo não funciona, breakwater doctor diz o quê e por quê.

// Written by `npm run db:types` from supabase/migrations; not by hand.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
      auditoria: {
        Row: {
          acao: string;
          created_at: string;
          detalhe: NonNullable<Json>;
          id: number;
          quem: string | null;
          restaurante_id: number | null;
          user_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          acao: string;
          created_at?: string;
          detalhe?: NonNullable<Json>;
          id?: never;
          quem?: string | null;
          restaurante_id?: number | null;
          user_id?: string | null;
        };
        Update: {
          acao?: string;
          created_at?: string;
          detalhe?: NonNullable<Json>;
          id?: never;
          quem?: string | null;
          restaurante_id?: number | null;
          user_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "auditoria_restaurante_id_fkey";
            columns: ["restaurante_id"];
            isOneToOne: false;
            referencedRelation: "restaurantes";
            referencedColumns: ["id"];
          },
        ];
      };
      avaliacoes: {
        Row: {
          comentario: string | null;
          created_at: string;
          id: number;
          nota: number;
          pedido_id: number;
          restaurante_id: number;
        };
        ComputedFields: never;
        Insert: {
          comentario?: string | null;
          created_at: string;
          id?: never;
          nota: number;
          pedido_id: number;
          restaurante_id: number;
        };
        Update: {
          comentario?: string | null;
          created_at?: string;
          id?: never;
          nota?: number;
          pedido_id?: number;
          restaurante_id?: number;
        };
        Relationships: [
          {
            foreignKeyName: "avaliacoes_restaurante_id_pedido_id_fkey";
            columns: ["restaurante_id", "pedido_id"];
            isOneToOne: false;
            referencedRelation: "pedidos";
            referencedColumns: ["restaurante_id", "id"];
          },
        ];
      };
      bairros: {
        Row: {
          apelidos: string[];
          ativo: boolean;
          codigo: string;
          created_at: string;
          gratis_acima: number | null;
          id: number;
          nome: string;
          ordem: number;
          pedido_minimo: number | null;
          restaurante_id: number;
          taxa: number | null;
        };
        ComputedFields: never;
        Insert: {
          apelidos?: string[];
          ativo?: boolean;
          codigo: string;
          created_at?: string;
          gratis_acima?: number | null;
          id?: never;
          nome: string;
          ordem: number;
          pedido_minimo?: number | null;
          restaurante_id: number;
          taxa?: number | null;
        };
        Update: {
          apelidos?: string[];
          ativo?: boolean;
          codigo?: string;
          created_at?: string;
          gratis_acima?: number | null;
          id?: never;
          nome?: string;
          ordem?: number;
          pedido_minimo?: number | null;
          restaurante_id?: number;
          taxa?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "bairros_restaurante_id_fkey";
            columns: ["restaurante_id"];
            isOneToOne: false;
            referencedRelation: "restaurantes";
            referencedColumns: ["id"];
          },
        ];
      };
      bairros_dias: {
        Row: {
          atende: boolean;
          bairro_id: number;
          dia_semana: number;
          restaurante_id: number;
          taxa: number | null;
        };
        ComputedFields: never;
        Insert: {
          atende?: boolean;
          bairro_id: number;
          dia_semana: number;
          restaurante_id: number;
          taxa?: number | null;
        };
        Update: {
          atende?: boolean;
          bairro_id?: number;
          dia_semana?: number;
          restaurante_id?: number;
          taxa?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "bairros_dias_restaurante_id_bairro_id_fkey";
            columns: ["restaurante_id", "bairro_id"];
            isOneToOne: false;
            referencedRelation: "bairros";
            referencedColumns: ["restaurante_id", "id"];
          },
        ];
      };
      categoria_precos: {
        Row: {
          categoria_id: number;
          preco: number;
          restaurante_id: number;
          tamanho_id: number;
        };
        ComputedFields: never;
        Insert: {
          categoria_id: number;
          preco: number;
          restaurante_id: number;
          tamanho_id: number;
        };
        Update: {
          categoria_id?: number;
          preco?: number;
          restaurante_id?: number;
          tamanho_id?: number;
        };
        Relationships: [
          {
            foreignKeyName: "categoria_precos_restaurante_id_categoria_id_fkey";
            columns: ["restaurante_id", "categoria_id"];
            isOneToOne: false;
            referencedRelation: "categorias";
            referencedColumns: ["restaurante_id", "id"];
          },
          {
            foreignKeyName: "categoria_precos_restaurante_id_tamanho_id_fkey";
            columns: ["restaurante_id", "tamanho_id"];
            isOneToOne: false;
            referencedRelation: "tamanhos";
            referencedColumns: ["restaurante_id", "id"];
          },
        ];
      };
      categorias: {
        Row: {
          codigo: string;
          id: number;
          nome: string;
          ordem: number;
          regra_preco: string | null;
          restaurante_id: number;
        };
        ComputedFields: never;
        Insert: {
          codigo: string;
          id?: never;
          nome: string;
          ordem?: number;
          regra_preco?: string | null;
          restaurante_id: number;
        };
        Update: {
          codigo?: string;
          id?: never;
          nome?: string;
          ordem?: number;
          regra_preco?: string | null;
          restaurante_id?: number;
        };
        Relationships: [
          {
            foreignKeyName: "categorias_restaurante_id_fkey";
            columns: ["restaurante_id"];
            isOneToOne: false;
            referencedRelation: "restaurantes";
            referencedColumns: ["id"];
          },
        ];
      };
      clientes: {
        Row: {
          aceita_divulgacao: boolean;
          anotacoes: string | null;
          apagado_em: string | null;
          created_at: string;
          id: number;
          nome: string | null;
          restaurante_id: number;
          sem_lembretes: boolean;
          telefone: string | null;
        };
        ComputedFields: never;
        Insert: {
          aceita_divulgacao?: boolean;
          anotacoes?: string | null;
          apagado_em?: string | null;
          created_at?: string;
          id?: never;
          nome?: string | null;
          restaurante_id: number;
          sem_lembretes?: boolean;
          telefone?: string | null;
        };
        Update: {
          aceita_divulgacao?: boolean;
          anotacoes?: string | null;
          apagado_em?: string | null;
          created_at?: string;
          id?: never;
          nome?: string | null;
          restaurante_id?: number;
          sem_lembretes?: boolean;
          telefone?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "clientes_restaurante_id_fkey";
            columns: ["restaurante_id"];
            isOneToOne: false;
            referencedRelation: "restaurantes";
            referencedColumns: ["id"];
          },
        ];
      };
      clientes_enderecos: {
        Row: {
          cliente_id: number;
          endereco: NonNullable<Json>;
          id: number;
          restaurante_id: number;
          usado_em: string;
        };
        ComputedFields: never;
        Insert: {
          cliente_id: number;
          endereco: NonNullable<Json>;
          id?: never;
          restaurante_id: number;
          usado_em: string;
        };
        Update: {
          cliente_id?: number;
          endereco?: NonNullable<Json>;
          id?: never;
          restaurante_id?: number;
          usado_em?: string;
        };
        Relationships: [
          {
            foreignKeyName: "clientes_enderecos_restaurante_id_cliente_id_fkey";
            columns: ["restaurante_id", "cliente_id"];
            isOneToOne: false;
            referencedRelation: "clientes";
            referencedColumns: ["restaurante_id", "id"];
          },
        ];
      };
      clientes_estado: {
        Row: {
          ai_paused_until: string | null;
          atendimento: string;
          carrinho_rotina_em: string | null;
          cliente_id: number;
          cliente_zap: string;
          created_at: string;
          dados_parciais: Json | null;
          estado_conversa: string;
          estado_velho_em: string | null;
          humano_em: string | null;
          id: number;
          nao_lidas: number;
          precisa_humano_em: string | null;
          precisa_humano_motivo: string | null;
          restaurante_id: number;
          ultima_mensagem_em: string | null;
          versao: number;
        };
        ComputedFields: never;
        Insert: {
          ai_paused_until?: string | null;
          atendimento?: string;
          carrinho_rotina_em?: string | null;
          cliente_id: number;
          cliente_zap: string;
          created_at?: string;
          dados_parciais?: Json | null;
          estado_conversa?: string;
          estado_velho_em?: string | null;
          humano_em?: string | null;
          id?: never;
          nao_lidas?: number;
          precisa_humano_em?: string | null;
          precisa_humano_motivo?: string | null;
          restaurante_id: number;
          ultima_mensagem_em?: string | null;
          versao?: number;
        };
        Update: {
          ai_paused_until?: string | null;
          atendimento?: string;
          carrinho_rotina_em?: string | null;
          cliente_id?: number;
          cliente_zap?: string;
          created_at?: string;
          dados_parciais?: Json | null;
          estado_conversa?: string;
          estado_velho_em?: string | null;
          humano_em?: string | null;
          id?: never;
          nao_lidas?: number;
          precisa_humano_em?: string | null;
          precisa_humano_motivo?: string | null;
          restaurante_id?: number;
          ultima_mensagem_em?: string | null;
          versao?: number;
        };
        Relationships: [
          {
            foreignKeyName: "clientes_estado_restaurante_id_cliente_id_fkey";
            columns: ["restaurante_id", "cliente_id"];
            isOneToOne: true;
            referencedRelation: "clientes";
            referencedColumns: ["restaurante_id", "id"];
          },
        ];
      };
      clientes_identidades: {
        Row: {
          cliente_id: number;
          created_at: string;
          identidade: string;
          restaurante_id: number;
        };
        ComputedFields: never;
        Insert: {
          cliente_id: number;
          created_at?: string;
          identidade: string;
          restaurante_id: number;
        };
        Update: {
          cliente_id?: number;
          created_at?: string;
          identidade?: string;
          restaurante_id?: number;
        };
        Relationships: [
          {
            foreignKeyName: "clientes_identidades_restaurante_id_cliente_id_fkey";
            columns: ["restaurante_id", "cliente_id"];
            isOneToOne: false;
            referencedRelation: "clientes";
            referencedColumns: ["restaurante_id", "id"];
          },
        ];
      };
      combos: {
        Row: {
          categoria_ids: number[];
          combo_id: number;
          id: number;
          max_sabores: number | null;
          ordem: number;
          produto_id: number | null;
          restaurante_id: number;
          tamanho_id: number | null;
        };
        ComputedFields: never;
        Insert: {
          categoria_ids?: number[];
          combo_id: number;
          id?: never;
          max_sabores?: number | null;
          ordem?: number;
          produto_id?: number | null;
          restaurante_id: number;
          tamanho_id?: number | null;
        };
        Update: {
          categoria_ids?: number[];
          combo_id?: number;
          id?: never;
          max_sabores?: number | null;
          ordem?: number;
          produto_id?: number | null;
          restaurante_id?: number;
          tamanho_id?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "combos_restaurante_id_combo_id_fkey";
            columns: ["restaurante_id", "combo_id"];
            isOneToOne: false;
            referencedRelation: "produtos";
            referencedColumns: ["restaurante_id", "id"];
          },
          {
            foreignKeyName: "combos_restaurante_id_fkey";
            columns: ["restaurante_id"];
            isOneToOne: false;
            referencedRelation: "restaurantes";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "combos_restaurante_id_produto_id_fkey";
            columns: ["restaurante_id", "produto_id"];
            isOneToOne: false;
            referencedRelation: "produtos";
            referencedColumns: ["restaurante_id", "id"];
          },
          {
            foreignKeyName: "combos_restaurante_id_tamanho_id_fkey";
            columns: ["restaurante_id", "tamanho_id"];
            isOneToOne: false;
            referencedRelation: "tamanhos";
            referencedColumns: ["restaurante_id", "id"];
          },
        ];
      };
      conhecimento: {
        Row: {
          created_at: string;
          id: number;
          ordem: number;
          pergunta: string;
          resposta: string;
          restaurante_id: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          id?: never;
          ordem?: number;
          pergunta: string;
          resposta: string;
          restaurante_id: number;
        };
        Update: {
          created_at?: string;
          id?: never;
          ordem?: number;
          pergunta?: string;
          resposta?: string;
          restaurante_id?: number;
        };
        Relationships: [
          {
            foreignKeyName: "conhecimento_restaurante_id_fkey";
            columns: ["restaurante_id"];
            isOneToOne: false;
            referencedRelation: "restaurantes";
            referencedColumns: ["id"];
          },
        ];
      };
      conversas: {
        Row: {
          conteudo: Json | null;
          conversa_id: number;
          corrige: boolean;
          edicoes: string[];
          editada_em: string | null;
          id: number;
          ignorada: string | null;
          lida_em: string | null;
          mensagem: string;
          midia: string | null;
          opcao_id: string | null;
          provedor_em: string;
          provedor_mensagem_id: string | null;
          recebida_em: string;
          restaurante_id: number;
          role: string;
          tipo: string;
          transcricao: string | null;
          transcricao_em: string | null;
          transcricao_falha: string | null;
          transcricao_segundos: number | null;
          turno_id: number | null;
        };
        ComputedFields: never;
        Insert: {
          conteudo?: Json | null;
          conversa_id: number;
          corrige?: boolean;
          edicoes?: string[];
          editada_em?: string | null;
          id?: never;
          ignorada?: string | null;
          lida_em?: string | null;
          mensagem: string;
          midia?: string | null;
          opcao_id?: string | null;
          provedor_em: string;
          provedor_mensagem_id?: string | null;
          recebida_em: string;
          restaurante_id: number;
          role: string;
          tipo: string;
          transcricao?: string | null;
          transcricao_em?: string | null;
          transcricao_falha?: string | null;
          transcricao_segundos?: number | null;
          turno_id?: number | null;
        };
        Update: {
          conteudo?: Json | null;
          conversa_id?: number;
          corrige?: boolean;
          edicoes?: string[];
          editada_em?: string | null;
          id?: never;
          ignorada?: string | null;
          lida_em?: string | null;
          mensagem?: string;
          midia?: string | null;
          opcao_id?: string | null;
          provedor_em?: string;
          provedor_mensagem_id?: string | null;
          recebida_em?: string;
          restaurante_id?: number;
          role?: string;
          tipo?: string;
          transcricao?: string | null;
          transcricao_em?: string | null;
          transcricao_falha?: string | null;
          transcricao_segundos?: number | null;
          turno_id?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "conversas_restaurante_id_conversa_id_fkey";
            columns: ["restaurante_id", "conversa_id"];
            isOneToOne: false;
            referencedRelation: "clientes_estado";
            referencedColumns: ["restaurante_id", "id"];
          },
          {
            foreignKeyName: "conversas_turno_id_fkey";
            columns: ["turno_id"];
            isOneToOne: false;
            referencedRelation: "turnos";
            referencedColumns: ["id"];
          },
        ];
      };
      convites: {
        Row: {
          aceito_em: string | null;
          aceito_por: string | null;
          created_at: string;
          email: string | null;
          entregador_id: number | null;
          expira_em: string;
          id: number;
          papel: string;
          restaurante_id: number;
          token_sha256: string;
        };
        ComputedFields: never;
        Insert: {
          aceito_em?: string | null;
          aceito_por?: string | null;
          created_at?: string;
          email?: string | null;
          entregador_id?: number | null;
          expira_em: string;
          id?: never;
          papel: string;
          restaurante_id: number;
          token_sha256: string;
        };
        Update: {
          aceito_em?: string | null;
          aceito_por?: string | null;
          created_at?: string;
          email?: string | null;
          entregador_id?: number | null;
          expira_em?: string;
          id?: never;
          papel?: string;
          restaurante_id?: number;
          token_sha256?: string;
        };
        Relationships: [
          {
            foreignKeyName: "convites_restaurante_id_entregador_id_fkey";
            columns: ["restaurante_id", "entregador_id"];
            isOneToOne: false;
            referencedRelation: "entregadores";
            referencedColumns: ["restaurante_id", "id"];
          },
          {
            foreignKeyName: "convites_restaurante_id_fkey";
            columns: ["restaurante_id"];
            isOneToOne: false;
            referencedRelation: "restaurantes";
            referencedColumns: ["id"];
          },
        ];
      };
      cupons: {
        Row: {
          ativo: boolean;
          codigo: string;
          expira_em: string | null;
          id: number;
          pedido_minimo: number;
          percentual: number | null;
          restaurante_id: number;
          so_primeiro_pedido: boolean;
          usos_max: number | null;
          usos_por_cliente: number;
          valor: number | null;
          usos: number | null;
        };
        ComputedFields: "usos";
        Insert: {
          ativo?: boolean;
          codigo: string;
          expira_em?: string | null;
          id?: never;
          pedido_minimo?: number;
          percentual?: number | null;
          restaurante_id: number;
          so_primeiro_pedido?: boolean;
          usos_max?: number | null;
          usos_por_cliente?: number;
          valor?: number | null;
        };
        Update: {
          ativo?: boolean;
          codigo?: string;
          expira_em?: string | null;
          id?: never;
          pedido_minimo?: number;
          percentual?: number | null;
          restaurante_id?: number;
          so_primeiro_pedido?: boolean;
          usos_max?: number | null;
          usos_por_cliente?: number;
          valor?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "cupons_restaurante_id_fkey";
            columns: ["restaurante_id"];
            isOneToOne: false;
            referencedRelation: "restaurantes";
            referencedColumns: ["id"];
          },
        ];
      };
      entregadores: {
        Row: {
          ativo: boolean;
          created_at: string;
          id: number;
          nome: string;
          placa: string | null;
          restaurante_id: number;
          telefone: string | null;
          user_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          ativo?: boolean;
          created_at?: string;
          id?: never;
          nome: string;
          placa?: string | null;
          restaurante_id: number;
          telefone?: string | null;
          user_id?: string | null;
        };
        Update: {
          ativo?: boolean;
          created_at?: string;
          id?: never;
          nome?: string;
          placa?: string | null;
          restaurante_id?: number;
          telefone?: string | null;
          user_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "entregadores_restaurante_id_fkey";
            columns: ["restaurante_id"];
            isOneToOne: false;
            referencedRelation: "restaurantes";
            referencedColumns: ["id"];
          },
        ];
      };
      entregadores_acesso: {
        Row: {
          aberto_ate: string | null;
          created_at: string;
          pin_hash: string;
          sessao_id: string | null;
          tentativas: number;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          aberto_ate?: string | null;
          created_at?: string;
          pin_hash: string;
          sessao_id?: string | null;
          tentativas?: number;
          user_id: string;
        };
        Update: {
          aberto_ate?: string | null;
          created_at?: string;
          pin_hash?: string;
          sessao_id?: string | null;
          tentativas?: number;
          user_id?: string;
        };
        Relationships: [];
      };
      entregas: {
        Row: {
          encaminhada_em: string;
          entregador_id: number;
          entregue_em: string | null;
          id: number;
          nao_encontrado_em: string | null;
          pedido_id: number;
          restaurante_id: number;
          status: string;
        };
        ComputedFields: never;
        Insert: {
          encaminhada_em: string;
          entregador_id: number;
          entregue_em?: string | null;
          id?: never;
          nao_encontrado_em?: string | null;
          pedido_id: number;
          restaurante_id: number;
          status?: string;
        };
        Update: {
          encaminhada_em?: string;
          entregador_id?: number;
          entregue_em?: string | null;
          id?: never;
          nao_encontrado_em?: string | null;
          pedido_id?: number;
          restaurante_id?: number;
          status?: string;
        };
        Relationships: [
          {
            foreignKeyName: "entregas_restaurante_id_entregador_id_fkey";
            columns: ["restaurante_id", "entregador_id"];
            isOneToOne: false;
            referencedRelation: "entregadores";
            referencedColumns: ["restaurante_id", "id"];
          },
          {
            foreignKeyName: "entregas_restaurante_id_fkey";
            columns: ["restaurante_id"];
            isOneToOne: false;
            referencedRelation: "restaurantes";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "entregas_restaurante_id_pedido_id_fkey";
            columns: ["restaurante_id", "pedido_id"];
            isOneToOne: false;
            referencedRelation: "pedidos";
            referencedColumns: ["restaurante_id", "id"];
          },
        ];
      };
      estoque_movimentos: {
        Row: {
          conversa_id: number | null;
          created_at: string;
          delta_doze_avos: number;
          id: number;
          motivo: string;
          produto_id: number;
          restaurante_id: number;
          saldo_doze_avos: number;
          turno_id: number | null;
        };
        ComputedFields: never;
        Insert: {
          conversa_id?: number | null;
          created_at?: string;
          delta_doze_avos: number;
          id?: never;
          motivo: string;
          produto_id: number;
          restaurante_id: number;
          saldo_doze_avos: number;
          turno_id?: number | null;
        };
        Update: {
          conversa_id?: number | null;
          created_at?: string;
          delta_doze_avos?: number;
          id?: never;
          motivo?: string;
          produto_id?: number;
          restaurante_id?: number;
          saldo_doze_avos?: number;
          turno_id?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "estoque_movimentos_restaurante_id_produto_id_fkey";
            columns: ["restaurante_id", "produto_id"];
            isOneToOne: false;
            referencedRelation: "produtos";
            referencedColumns: ["restaurante_id", "id"];
          },
          {
            foreignKeyName: "estoque_movimentos_turno_id_fkey";
            columns: ["turno_id"];
            isOneToOne: false;
            referencedRelation: "turnos";
            referencedColumns: ["id"];
          },
        ];
      };
      faixas_entrega: {
        Row: {
          ate_metros: number;
          id: number;
          restaurante_id: number;
          taxa: number;
        };
        ComputedFields: never;
        Insert: {
          ate_metros: number;
          id?: never;
          restaurante_id: number;
          taxa: number;
        };
        Update: {
          ate_metros?: number;
          id?: never;
          restaurante_id?: number;
          taxa?: number;
        };
        Relationships: [
          {
            foreignKeyName: "faixas_entrega_restaurante_id_fkey";
            columns: ["restaurante_id"];
            isOneToOne: false;
            referencedRelation: "restaurantes";
            referencedColumns: ["id"];
          },
        ];
      };
      feriados: {
        Row: {
          abre: string | null;
          data: string;
          fecha: string | null;
          id: number;
          nome: string;
          restaurante_id: number;
        };
        ComputedFields: never;
        Insert: {
          abre?: string | null;
          data: string;
          fecha?: string | null;
          id?: never;
          nome: string;
          restaurante_id: number;
        };
        Update: {
          abre?: string | null;
          data?: string;
          fecha?: string | null;
          id?: never;
          nome?: string;
          restaurante_id?: number;
        };
        Relationships: [
          {
            foreignKeyName: "feriados_restaurante_id_fkey";
            columns: ["restaurante_id"];
            isOneToOne: false;
            referencedRelation: "restaurantes";
            referencedColumns: ["id"];
          },
        ];
      };
      formas_pagamento: {
        Row: {
          apelidos: string[];
          ativo: boolean;
          codigo: string;
          id: number;
          nome: string;
          ordem: number;
          restaurante_id: number;
          tipo: string;
        };
        ComputedFields: never;
        Insert: {
          apelidos?: string[];
          ativo?: boolean;
          codigo: string;
          id?: never;
          nome: string;
          ordem?: number;
          restaurante_id: number;
          tipo: string;
        };
        Update: {
          apelidos?: string[];
          ativo?: boolean;
          codigo?: string;
          id?: never;
          nome?: string;
          ordem?: number;
          restaurante_id?: number;
          tipo?: string;
        };
        Relationships: [
          {
            foreignKeyName: "formas_pagamento_restaurante_id_fkey";
            columns: ["restaurante_id"];
            isOneToOne: false;
            referencedRelation: "restaurantes";
            referencedColumns: ["id"];
          },
        ];
      };
      horarios: {
        Row: {
          abre: string;
          dia_semana: number;
          fecha: string;
          id: number;
          restaurante_id: number;
        };
        ComputedFields: never;
        Insert: {
          abre: string;
          dia_semana: number;
          fecha: string;
          id?: never;
          restaurante_id: number;
        };
        Update: {
          abre?: string;
          dia_semana?: number;
          fecha?: string;
          id?: never;
          restaurante_id?: number;
        };
        Relationships: [
          {
            foreignKeyName: "horarios_restaurante_id_fkey";
            columns: ["restaurante_id"];
            isOneToOne: false;
            referencedRelation: "restaurantes";
            referencedColumns: ["id"];
          },
        ];
      };
      membros: {
        Row: {
          created_at: string;
          papel: string;
          restaurante_id: number;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          papel: string;
          restaurante_id: number;
          user_id: string;
        };
        Update: {
          created_at?: string;
          papel?: string;
          restaurante_id?: number;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "membros_restaurante_id_fkey";
            columns: ["restaurante_id"];
            isOneToOne: false;
            referencedRelation: "restaurantes";
            referencedColumns: ["id"];
          },
        ];
      };
      mensagens_apagadas: {
        Row: {
          apagada_em: string;
          provedor_mensagem_id: string;
          restaurante_id: number;
        };
        ComputedFields: never;
        Insert: {
          apagada_em: string;
          provedor_mensagem_id: string;
          restaurante_id: number;
        };
        Update: {
          apagada_em?: string;
          provedor_mensagem_id?: string;
          restaurante_id?: number;
        };
        Relationships: [
          {
            foreignKeyName: "mensagens_apagadas_restaurante_id_fkey";
            columns: ["restaurante_id"];
            isOneToOne: false;
            referencedRelation: "restaurantes";
            referencedColumns: ["id"];
          },
        ];
      };
      pagamentos: {
        Row: {
          acao: string | null;
          acao_erro: string | null;
          acao_proxima_em: string | null;
          acao_reivindicada_em: string | null;
          acao_tentativas: number;
          chave_idempotencia: string;
          codigo_publico: string;
          consultar_em: string | null;
          copia_e_cola: string | null;
          created_at: string;
          em_revisao_desde: string | null;
          expira_em: string | null;
          id: number;
          metodo: string;
          pago_em: string | null;
          pedido_id: number;
          provedor: string;
          provedor_pagamento_id: string | null;
          recebedor: string | null;
          restaurante_id: number;
          status: string;
          updated_at: string;
          valor: number;
          valor_devolvido: number;
          valor_pago: number;
        };
        ComputedFields: never;
        Insert: {
          acao?: string | null;
          acao_erro?: string | null;
          acao_proxima_em?: string | null;
          acao_reivindicada_em?: string | null;
          acao_tentativas?: number;
          chave_idempotencia: string;
          codigo_publico?: string;
          consultar_em?: string | null;
          copia_e_cola?: string | null;
          created_at: string;
          em_revisao_desde?: string | null;
          expira_em?: string | null;
          id?: never;
          metodo: string;
          pago_em?: string | null;
          pedido_id: number;
          provedor: string;
          provedor_pagamento_id?: string | null;
          recebedor?: string | null;
          restaurante_id: number;
          status?: string;
          updated_at?: string;
          valor: number;
          valor_devolvido?: number;
          valor_pago?: number;
        };
        Update: {
          acao?: string | null;
          acao_erro?: string | null;
          acao_proxima_em?: string | null;
          acao_reivindicada_em?: string | null;
          acao_tentativas?: number;
          chave_idempotencia?: string;
          codigo_publico?: string;
          consultar_em?: string | null;
          copia_e_cola?: string | null;
          created_at?: string;
          em_revisao_desde?: string | null;
          expira_em?: string | null;
          id?: never;
          metodo?: string;
          pago_em?: string | null;
          pedido_id?: number;
          provedor?: string;
          provedor_pagamento_id?: string | null;
          recebedor?: string | null;
          restaurante_id?: number;
          status?: string;
          updated_at?: string;
          valor?: number;
          valor_devolvido?: number;
          valor_pago?: number;
        };
        Relationships: [
          {
            foreignKeyName: "pagamentos_restaurante_id_pedido_id_fkey";
            columns: ["restaurante_id", "pedido_id"];
            isOneToOne: false;
            referencedRelation: "pedidos";
            referencedColumns: ["restaurante_id", "id"];
          },
        ];
      };
      pedidos: {
        Row: {
          agendado_para: string | null;
          bairro_id: number | null;
          cancelado_em: string | null;
          cancelado_motivo: string | null;
          carrinho_json: NonNullable<Json>;
          cliente_id: number;
          cliente_nome: string | null;
          cliente_zap: string;
          codigo_publico: string;
          confirmado_em: string | null;
          conversa_id: number | null;
          created_at: string;
          cupom_id: number | null;
          desconto: number;
          dia: string;
          em_preparo_em: string | null;
          endereco: Json | null;
          endereco_completo: string;
          explicacao: NonNullable<Json>;
          finalizado_em: string | null;
          forma_pagamento: string;
          forma_pagamento_nome: string;
          id: number;
          msg_avaliacao_enviada: boolean;
          numero: number;
          previsto_ate: string | null;
          previsto_de: string | null;
          reserva: NonNullable<Json>;
          restaurante_id: number;
          resumo_pedido: string;
          saiu_em: string | null;
          status: string;
          subtotal: number;
          taxa_entrega: number;
          tipo_entrega: string;
          total_valor: number;
          troco_para: number | null;
          turno_id: number | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          agendado_para?: string | null;
          bairro_id?: number | null;
          cancelado_em?: string | null;
          cancelado_motivo?: string | null;
          carrinho_json: NonNullable<Json>;
          cliente_id: number;
          cliente_nome?: string | null;
          cliente_zap: string;
          codigo_publico?: string;
          confirmado_em?: string | null;
          conversa_id?: number | null;
          created_at: string;
          cupom_id?: number | null;
          desconto?: number;
          dia: string;
          em_preparo_em?: string | null;
          endereco?: Json | null;
          endereco_completo: string;
          explicacao: NonNullable<Json>;
          finalizado_em?: string | null;
          forma_pagamento: string;
          forma_pagamento_nome: string;
          id?: never;
          msg_avaliacao_enviada?: boolean;
          numero: number;
          previsto_ate?: string | null;
          previsto_de?: string | null;
          reserva?: NonNullable<Json>;
          restaurante_id: number;
          resumo_pedido: string;
          saiu_em?: string | null;
          status: string;
          subtotal: number;
          taxa_entrega: number;
          tipo_entrega: string;
          total_valor: number;
          troco_para?: number | null;
          turno_id?: number | null;
          updated_at?: string;
        };
        Update: {
          agendado_para?: string | null;
          bairro_id?: number | null;
          cancelado_em?: string | null;
          cancelado_motivo?: string | null;
          carrinho_json?: NonNullable<Json>;
          cliente_id?: number;
          cliente_nome?: string | null;
          cliente_zap?: string;
          codigo_publico?: string;
          confirmado_em?: string | null;
          conversa_id?: number | null;
          created_at?: string;
          cupom_id?: number | null;
          desconto?: number;
          dia?: string;
          em_preparo_em?: string | null;
          endereco?: Json | null;
          endereco_completo?: string;
          explicacao?: NonNullable<Json>;
          finalizado_em?: string | null;
          forma_pagamento?: string;
          forma_pagamento_nome?: string;
          id?: never;
          msg_avaliacao_enviada?: boolean;
          numero?: number;
          previsto_ate?: string | null;
          previsto_de?: string | null;
          reserva?: NonNullable<Json>;
          restaurante_id?: number;
          resumo_pedido?: string;
          saiu_em?: string | null;
          status?: string;
          subtotal?: number;
          taxa_entrega?: number;
          tipo_entrega?: string;
          total_valor?: number;
          troco_para?: number | null;
          turno_id?: number | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "pedidos_restaurante_id_bairro_id_fkey";
            columns: ["restaurante_id", "bairro_id"];
            isOneToOne: false;
            referencedRelation: "bairros";
            referencedColumns: ["restaurante_id", "id"];
          },
          {
            foreignKeyName: "pedidos_restaurante_id_cliente_id_fkey";
            columns: ["restaurante_id", "cliente_id"];
            isOneToOne: false;
            referencedRelation: "clientes";
            referencedColumns: ["restaurante_id", "id"];
          },
          {
            foreignKeyName: "pedidos_restaurante_id_conversa_id_fkey";
            columns: ["restaurante_id", "conversa_id"];
            isOneToOne: false;
            referencedRelation: "clientes_estado";
            referencedColumns: ["restaurante_id", "id"];
          },
          {
            foreignKeyName: "pedidos_restaurante_id_cupom_id_fkey";
            columns: ["restaurante_id", "cupom_id"];
            isOneToOne: false;
            referencedRelation: "cupons";
            referencedColumns: ["restaurante_id", "id"];
          },
          {
            foreignKeyName: "pedidos_restaurante_id_fkey";
            columns: ["restaurante_id"];
            isOneToOne: false;
            referencedRelation: "restaurantes";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "pedidos_turno_id_fkey";
            columns: ["turno_id"];
            isOneToOne: true;
            referencedRelation: "turnos";
            referencedColumns: ["id"];
          },
        ];
      };
      pedidos_contadores: {
        Row: {
          dia: string;
          restaurante_id: number;
          ultimo: number;
        };
        ComputedFields: never;
        Insert: {
          dia: string;
          restaurante_id: number;
          ultimo: number;
        };
        Update: {
          dia?: string;
          restaurante_id?: number;
          ultimo?: number;
        };
        Relationships: [
          {
            foreignKeyName: "pedidos_contadores_restaurante_id_fkey";
            columns: ["restaurante_id"];
            isOneToOne: false;
            referencedRelation: "restaurantes";
            referencedColumns: ["id"];
          },
        ];
      };
      pedidos_itens: {
        Row: {
          detalhes: string[];
          id: number;
          item_nome_exibicao: string;
          ordem: number;
          parcelas: NonNullable<Json>;
          pedido_id: number;
          preco_unitario: number;
          produto_id: number | null;
          qtd: number;
          restaurante_id: number;
          tipo: string;
          total: number;
        };
        ComputedFields: never;
        Insert: {
          detalhes?: string[];
          id?: never;
          item_nome_exibicao: string;
          ordem: number;
          parcelas: NonNullable<Json>;
          pedido_id: number;
          preco_unitario: number;
          produto_id?: number | null;
          qtd: number;
          restaurante_id: number;
          tipo: string;
          total: number;
        };
        Update: {
          detalhes?: string[];
          id?: never;
          item_nome_exibicao?: string;
          ordem?: number;
          parcelas?: NonNullable<Json>;
          pedido_id?: number;
          preco_unitario?: number;
          produto_id?: number | null;
          qtd?: number;
          restaurante_id?: number;
          tipo?: string;
          total?: number;
        };
        Relationships: [
          {
            foreignKeyName: "pedidos_itens_restaurante_id_pedido_id_fkey";
            columns: ["restaurante_id", "pedido_id"];
            isOneToOne: false;
            referencedRelation: "pedidos";
            referencedColumns: ["restaurante_id", "id"];
          },
        ];
      };
      plataforma_admins: {
        Row: {
          created_at: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          user_id: string;
        };
        Update: {
          created_at?: string;
          user_id?: string;
        };
        Relationships: [];
      };
      produto_precos: {
        Row: {
          preco: number;
          produto_id: number;
          restaurante_id: number;
          tamanho_id: number;
        };
        ComputedFields: never;
        Insert: {
          preco: number;
          produto_id: number;
          restaurante_id: number;
          tamanho_id: number;
        };
        Update: {
          preco?: number;
          produto_id?: number;
          restaurante_id?: number;
          tamanho_id?: number;
        };
        Relationships: [
          {
            foreignKeyName: "produto_precos_restaurante_id_produto_id_fkey";
            columns: ["restaurante_id", "produto_id"];
            isOneToOne: false;
            referencedRelation: "produtos";
            referencedColumns: ["restaurante_id", "id"];
          },
          {
            foreignKeyName: "produto_precos_restaurante_id_tamanho_id_fkey";
            columns: ["restaurante_id", "tamanho_id"];
            isOneToOne: false;
            referencedRelation: "tamanhos";
            referencedColumns: ["restaurante_id", "id"];
          },
        ];
      };
      produtos: {
        Row: {
          apelidos: string[];
          categoria_id: number | null;
          codigo: string;
          created_at: string;
          descricao: string | null;
          dias: number[] | null;
          disponivel: boolean;
          doce: boolean;
          estoque: number | null;
          estoque_doze_avos: number | null;
          foto: string | null;
          id: number;
          ingredientes: string[];
          nome: string;
          ordem: number;
          padrao: boolean;
          preco: number | null;
          restaurante_id: number;
          servido_ate: string | null;
          servido_de: string | null;
          tags: string[];
          tipo: string;
          updated_at: string;
          variante: string | null;
        };
        ComputedFields: never;
        Insert: {
          apelidos?: string[];
          categoria_id?: number | null;
          codigo: string;
          created_at?: string;
          descricao?: string | null;
          dias?: number[] | null;
          disponivel?: boolean;
          doce?: boolean;
          estoque?: never;
          estoque_doze_avos?: number | null;
          foto?: string | null;
          id?: never;
          ingredientes?: string[];
          nome: string;
          ordem?: number;
          padrao?: boolean;
          preco?: number | null;
          restaurante_id: number;
          servido_ate?: string | null;
          servido_de?: string | null;
          tags?: string[];
          tipo: string;
          updated_at?: string;
          variante?: string | null;
        };
        Update: {
          apelidos?: string[];
          categoria_id?: number | null;
          codigo?: string;
          created_at?: string;
          descricao?: string | null;
          dias?: number[] | null;
          disponivel?: boolean;
          doce?: boolean;
          estoque?: never;
          estoque_doze_avos?: number | null;
          foto?: string | null;
          id?: never;
          ingredientes?: string[];
          nome?: string;
          ordem?: number;
          padrao?: boolean;
          preco?: number | null;
          restaurante_id?: number;
          servido_ate?: string | null;
          servido_de?: string | null;
          tags?: string[];
          tipo?: string;
          updated_at?: string;
          variante?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "produtos_restaurante_id_categoria_id_fkey";
            columns: ["restaurante_id", "categoria_id"];
            isOneToOne: false;
            referencedRelation: "categorias";
            referencedColumns: ["restaurante_id", "id"];
          },
          {
            foreignKeyName: "produtos_restaurante_id_fkey";
            columns: ["restaurante_id"];
            isOneToOne: false;
            referencedRelation: "restaurantes";
            referencedColumns: ["id"];
          },
        ];
      };
      restaurantes: {
        Row: {
          aceita_entrega: boolean;
          aceita_retirada: boolean;
          app_secret_enc: string | null;
          avisar_whatsapp: string | null;
          bot_ativo: boolean;
          bot_nome: string | null;
          bot_tom: string;
          canal: string;
          canal_status: string;
          cardapio_versao: number;
          cidade: string | null;
          codigo: string;
          configuracoes: NonNullable<Json>;
          created_at: string;
          endereco_loja: string | null;
          fuso: string;
          id: number;
          instance_name: string | null;
          instance_token: string | null;
          instance_token_sha256: string | null;
          latitude: number | null;
          longitude: number | null;
          mensagem_fechado: string | null;
          movimento_ate: string | null;
          movimento_extra_min: number;
          mp_access_token_enc: string | null;
          mp_assinado: boolean | null;
          mp_conectado: boolean | null;
          mp_webhook_secret_enc: string | null;
          nome: string;
          oferece_bebida: boolean;
          pausa: string | null;
          pausa_ate: string | null;
          pedido_minimo: number;
          pedidos_por_vez: number;
          phone_id: string | null;
          pix_chave: string | null;
          pix_provider: string;
          pix_whatsapp_enabled: boolean;
          regra_preco: string;
          suspenso_em: string | null;
          suspenso_motivo: string | null;
          system_prompt: string;
          taxa_entrega_padrao: number | null;
          taxa_unica_ativa: boolean;
          telefone_loja: string | null;
          tempo_entrega_min: unknown;
          tempo_retirada_min: unknown;
          uf: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          aceita_entrega?: boolean;
          aceita_retirada?: boolean;
          app_secret_enc?: string | null;
          avisar_whatsapp?: string | null;
          bot_ativo?: boolean;
          bot_nome?: string | null;
          bot_tom?: string;
          canal?: string;
          canal_status?: string;
          cardapio_versao?: number;
          cidade?: string | null;
          codigo: string;
          configuracoes?: NonNullable<Json>;
          created_at?: string;
          endereco_loja?: string | null;
          fuso?: string;
          id?: never;
          instance_name?: string | null;
          instance_token?: string | null;
          instance_token_sha256?: string | null;
          latitude?: number | null;
          longitude?: number | null;
          mensagem_fechado?: string | null;
          movimento_ate?: string | null;
          movimento_extra_min?: number;
          mp_access_token_enc?: string | null;
          mp_assinado?: never;
          mp_conectado?: never;
          mp_webhook_secret_enc?: string | null;
          nome: string;
          oferece_bebida?: boolean;
          pausa?: string | null;
          pausa_ate?: string | null;
          pedido_minimo?: number;
          pedidos_por_vez?: number;
          phone_id?: string | null;
          pix_chave?: string | null;
          pix_provider?: string;
          pix_whatsapp_enabled?: boolean;
          regra_preco?: string;
          suspenso_em?: string | null;
          suspenso_motivo?: string | null;
          system_prompt?: string;
          taxa_entrega_padrao?: number | null;
          taxa_unica_ativa?: boolean;
          telefone_loja?: string | null;
          tempo_entrega_min?: unknown;
          tempo_retirada_min?: unknown;
          uf?: string | null;
          updated_at?: string;
        };
        Update: {
          aceita_entrega?: boolean;
          aceita_retirada?: boolean;
          app_secret_enc?: string | null;
          avisar_whatsapp?: string | null;
          bot_ativo?: boolean;
          bot_nome?: string | null;
          bot_tom?: string;
          canal?: string;
          canal_status?: string;
          cardapio_versao?: number;
          cidade?: string | null;
          codigo?: string;
          configuracoes?: NonNullable<Json>;
          created_at?: string;
          endereco_loja?: string | null;
          fuso?: string;
          id?: never;
          instance_name?: string | null;
          instance_token?: string | null;
          instance_token_sha256?: string | null;
          latitude?: number | null;
          longitude?: number | null;
          mensagem_fechado?: string | null;
          movimento_ate?: string | null;
          movimento_extra_min?: number;
          mp_access_token_enc?: string | null;
          mp_assinado?: never;
          mp_conectado?: never;
          mp_webhook_secret_enc?: string | null;
          nome?: string;
          oferece_bebida?: boolean;
          pausa?: string | null;
          pausa_ate?: string | null;
          pedido_minimo?: number;
          pedidos_por_vez?: number;
          phone_id?: string | null;
          pix_chave?: string | null;
          pix_provider?: string;
          pix_whatsapp_enabled?: boolean;
          regra_preco?: string;
          suspenso_em?: string | null;
          suspenso_motivo?: string | null;
          system_prompt?: string;
          taxa_entrega_padrao?: number | null;
          taxa_unica_ativa?: boolean;
          telefone_loja?: string | null;
          tempo_entrega_min?: unknown;
          tempo_retirada_min?: unknown;
          uf?: string | null;
          updated_at?: string;
        };
        Relationships: [];
      };
      saidas: {
        Row: {
          conteudo: NonNullable<Json>;
          conversa_id: number;
          created_at: string;
          destino: string;
          duvidas: number;
          entrega: string | null;
          erro: string | null;
          id: number;
          mensagem_id: number;
          provedor_mensagem_id: string | null;
          proxima_tentativa_em: string;
          reivindicada_em: string | null;
          restaurante_id: number;
          status: string;
          tentativas: number;
        };
        ComputedFields: never;
        Insert: {
          conteudo: NonNullable<Json>;
          conversa_id: number;
          created_at: string;
          destino: string;
          duvidas?: number;
          entrega?: string | null;
          erro?: string | null;
          id?: never;
          mensagem_id: number;
          provedor_mensagem_id?: string | null;
          proxima_tentativa_em: string;
          reivindicada_em?: string | null;
          restaurante_id: number;
          status?: string;
          tentativas?: number;
        };
        Update: {
          conteudo?: NonNullable<Json>;
          conversa_id?: number;
          created_at?: string;
          destino?: string;
          duvidas?: number;
          entrega?: string | null;
          erro?: string | null;
          id?: never;
          mensagem_id?: number;
          provedor_mensagem_id?: string | null;
          proxima_tentativa_em?: string;
          reivindicada_em?: string | null;
          restaurante_id?: number;
          status?: string;
          tentativas?: number;
        };
        Relationships: [
          {
            foreignKeyName: "saidas_mensagem_id_fkey";
            columns: ["mensagem_id"];
            isOneToOne: true;
            referencedRelation: "conversas";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "saidas_restaurante_id_conversa_id_fkey";
            columns: ["restaurante_id", "conversa_id"];
            isOneToOne: false;
            referencedRelation: "clientes_estado";
            referencedColumns: ["restaurante_id", "id"];
          },
        ];
      };
      tamanhos: {
        Row: {
          apelidos: string[];
          codigo: string;
          fatias: number;
          id: number;
          max_sabores: number;
          nome: string;
          ordem: number;
          restaurante_id: number;
        };
        ComputedFields: never;
        Insert: {
          apelidos?: string[];
          codigo: string;
          fatias: number;
          id?: never;
          max_sabores: number;
          nome: string;
          ordem?: number;
          restaurante_id: number;
        };
        Update: {
          apelidos?: string[];
          codigo?: string;
          fatias?: number;
          id?: never;
          max_sabores?: number;
          nome?: string;
          ordem?: number;
          restaurante_id?: number;
        };
        Relationships: [
          {
            foreignKeyName: "tamanhos_restaurante_id_fkey";
            columns: ["restaurante_id"];
            isOneToOne: false;
            referencedRelation: "restaurantes";
            referencedColumns: ["id"];
          },
        ];
      };
      turnos: {
        Row: {
          comandos: NonNullable<Json>;
          conversa_id: number;
          created_at: string;
          entendedor: string;
          eventos: NonNullable<Json>;
          id: number;
          restaurante_id: number;
          versao: number;
        };
        ComputedFields: never;
        Insert: {
          comandos: NonNullable<Json>;
          conversa_id: number;
          created_at: string;
          entendedor: string;
          eventos: NonNullable<Json>;
          id?: never;
          restaurante_id: number;
          versao: number;
        };
        Update: {
          comandos?: NonNullable<Json>;
          conversa_id?: number;
          created_at?: string;
          entendedor?: string;
          eventos?: NonNullable<Json>;
          id?: never;
          restaurante_id?: number;
          versao?: number;
        };
        Relationships: [
          {
            foreignKeyName: "turnos_restaurante_id_conversa_id_fkey";
            columns: ["restaurante_id", "conversa_id"];
            isOneToOne: false;
            referencedRelation: "clientes_estado";
            referencedColumns: ["restaurante_id", "id"];
          },
        ];
      };
      uso_modelo: {
        Row: {
          chamadas: number;
          custo_usd: number;
          dia: string;
          modelo: string;
          restaurante_id: number;
          segundos_audio: number;
          tokens_cache: number;
          tokens_entrada: number;
          tokens_saida: number;
        };
        ComputedFields: never;
        Insert: {
          chamadas?: number;
          custo_usd?: number;
          dia: string;
          modelo: string;
          restaurante_id: number;
          segundos_audio?: number;
          tokens_cache?: number;
          tokens_entrada?: number;
          tokens_saida?: number;
        };
        Update: {
          chamadas?: number;
          custo_usd?: number;
          dia?: string;
          modelo?: string;
          restaurante_id?: number;
          segundos_audio?: number;
          tokens_cache?: number;
          tokens_entrada?: number;
          tokens_saida?: number;
        };
        Relationships: [
          {
            foreignKeyName: "uso_modelo_restaurante_id_fkey";
            columns: ["restaurante_id"];
            isOneToOne: false;
            referencedRelation: "restaurantes";
            referencedColumns: ["id"];
          },
        ];
      };
    };
    Views: {
      [_ in never]: never;
    };
    Functions: {
      accept_convite: { Args: { p: Json }; Returns: Json };
      agendados_a_liberar: { Args: { p: Json }; Returns: Json };
      avaliacoes_a_pedir: { Args: { p: Json }; Returns: Json };
      carrinhos_parados: { Args: { p: Json }; Returns: Json };
      claim_cobrancas: { Args: { p: Json }; Returns: Json };
      claim_pin: { Args: { p: Json }; Returns: Json };
      claim_saidas: { Args: { p: Json }; Returns: Json };
      claim_transcription: { Args: { p: Json }; Returns: Json };
      cobrancas_por_consultar: { Args: { p: Json }; Returns: Json };
      commit_turn: { Args: { p: Json }; Returns: Json };
      conciliar: { Args: { p: Json }; Returns: Json };
      conversas_por_atender: { Args: { p: Json }; Returns: Json };
      create_restaurante: { Args: { p_codigo: string; p_dono: string; p_nome: string }; Returns: number };
      duplicate_produto: { Args: { p_produto_id: number; p_restaurante_id: number }; Returns: number };
      encaminhar_pedido: { Args: { p: Json }; Returns: Json };
      entregas_do_entregador: { Args: { p_desde: string }; Returns: Json };
      erase_cliente: { Args: { p: Json }; Returns: Json };
      estados_velhos: { Args: { p: Json }; Returns: Json };
      export_cliente: { Args: { p_cliente_id: number; p_restaurante_id: number }; Returns: Json };
      export_restaurante: { Args: { p_restaurante_id: number }; Returns: Json };
      find_convite: { Args: { p: Json }; Returns: Json };
      import_restaurante: { Args: { p: Json }; Returns: number };
      inbox_age: { Args: { p: Json }; Returns: Json };
      list_clientes: { Args: { p_busca: string; p_limite: number; p_restaurante_id: number }; Returns: Json };
      list_entregadores: { Args: { p_desde: string; p_restaurante_id: number }; Returns: Json };
      list_equipe: { Args: { p_restaurante_id: number }; Returns: Json };
      list_restaurantes: { Args: { p: Json }; Returns: Json };
      load_banco: { Args: { p: Json }; Returns: Json };
      load_cobranca: { Args: { p: Json }; Returns: Json };
      load_turn: { Args: { p: Json }; Returns: Json };
      mark_cobranca: { Args: { p: Json }; Returns: Json };
      mark_saida: { Args: { p: Json }; Returns: Json };
      movimentar_estoque_seguro: {
        Args: { p_delta_qtd: number; p_nome_produto: string; p_restaurante_id: number };
        Returns: Json;
      };
      qr_do_pix: { Args: { p: Json }; Returns: Json };
      receive_message: { Args: { p: Json }; Returns: Json };
      relatorio: { Args: { p_ate: string; p_de: string; p_restaurante_id: number }; Returns: Json };
      relatorio_atendimento: {
        Args: { p_ate: string; p_de: string; p_restaurante_id: number };
        Returns: Json;
      };
      release_lock: { Args: { p: Json }; Returns: Json };
      revisoes_vencidas: { Args: { p: Json }; Returns: Json };
      save_precos: { Args: { p_precos: Json; p_restaurante_id: number }; Returns: number };
      save_produto: { Args: { p: Json; p_restaurante_id: number }; Returns: number };
      save_transcription: { Args: { p: Json }; Returns: Json };
      set_atendimento: { Args: { p: Json }; Returns: Json };
      set_bairro_dias: {
        Args: { p_bairro_id: number; p_dias: number[]; p_restaurante_id: number };
        Returns: undefined;
      };
      set_configuracao: {
        Args: { p_nome: string; p_restaurante_id: number; p_valor: number };
        Returns: boolean;
      };
      set_faixas: { Args: { p_faixas: Json; p_restaurante_id: number }; Returns: undefined };
      set_horarios: {
        Args: { p_dias: number[]; p_restaurante_id: number; p_turnos: Json };
        Returns: undefined;
      };
      set_ordem: {
        Args: { p_ids: number[]; p_restaurante_id: number; p_tabela: string };
        Returns: undefined;
      };
      set_suspensao: { Args: { p: Json }; Returns: Json };
      take_limit: { Args: { p: Json }; Returns: Json };
      take_lock: { Args: { p: Json }; Returns: Json };
      totais_da_noite: { Args: { p_desde: string; p_restaurante_id: number }; Returns: Json };
      update_connection: { Args: { p: Json }; Returns: Json };
      update_delivery: { Args: { p: Json }; Returns: Json };
      usos: {
        Args: {
          cupom: Omit<
            Database["public"]["Tables"]["cupons"]["Row"],
            Database["public"]["Tables"]["cupons"]["ComputedFields"]
          >;
        };
        Returns: number;
      };
      write_as_human: { Args: { p: Json }; Returns: Json };
    };
    Enums: {
      [_ in never]: never;
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
};
